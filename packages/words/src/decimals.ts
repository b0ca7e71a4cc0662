/** Writes numbers with so many digits behind the point. A format takes some hundred times as long to be made as to be used: each is made once. */
export function decimalsIn(
  locale: 'fr-FR' | 'en-GB',
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): (value: number, digits: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    let format = formats.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay });
      formats.set(digits, format);
    }
    return format.format(value);
  };
}
