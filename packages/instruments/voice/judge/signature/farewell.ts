/** What those who stay say to who leaves: "On n'oubliera pas ton aligot, …", "We'll miss you, …". */
const WILL_BE_MISSED =
  /(?<!\p{L})(?:(?:[Oo]n|[Nn]ous) n['’]oublier(?:a|ons) [^.!?\n]{0,20}(?:tu|toi|ton|ta|tes|vous|vos|votre)(?!\p{L})[^.!?\n]{0,40}|(?:allez|vas|va|vont) (?:tous |tant |beaucoup |bien )?nous manquer|nous manquer(?:as|ez|a|ont)|(?:[Ww]e|[Tt]hey)(?:['’]ll| will| are going to|['’]re going to| won['’]t| shall)(?: \p{L}+){0,2} (?:miss|forget) (?:you|your)(?! all)(?!\p{L})[^.!?\n]{0,40}|proud of you|fiers? de (?:toi|vous)), $/u;

/** Whether what stands before a name, its comma included, is said to whoever bears it. */
export const willBeMissed = (before: string): boolean => WILL_BE_MISSED.test(before);
