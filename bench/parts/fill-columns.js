// Runs in the page that `columns.ts` prints: fills each column with as many words as stand in it whole, so that nothing is cut off and nothing lies over another, and says which words
// stand where. What fits is measured, never estimated.
globalThis.fillPages = ({ pages, blocks, scattered }) => {
  /** Texts in the order of people, and those of boxes that stand aside: each is read in itself, wherever it comes. */
  const main = [];
  const asides = [];
  const queue = [...blocks];
  /** In a millimetre. */
  const pixels = 96 / 25.4;
  const frames = [];

  const one = document.createRange();
  const widthOf = (node, at) => {
    one.setStart(node, at);
    one.setEnd(node, at + 1);
    return one.getBoundingClientRect().width;
  };
  /** Soft hyphens at which no line is cut go: who cuts by a dictionary leaves none within words. Without them letters may stand nearer, so it is done again. */
  const withoutIdleHyphens = (element) => {
    for (let again = 0; again < 4 && element.textContent.includes('\u00ad'); again++) {
      const node = element.firstChild;
      const before = node.data;
      const cuts = [...before].map((mark, at) => mark === '\u00ad' && widthOf(node, at) > 1);
      node.data = [...before].filter((mark, at) => mark !== '\u00ad' || cuts[at]).join('');
      if (node.data === before) break;
    }
  };

  const made = (into, name, classes = '', text = '') => {
    const element = document.createElement(name);
    element.className = classes;
    element.textContent = text;
    into.append(element);
    return element;
  };
  const set = (block, into) => {
    if (block.as === 'picture') {
      const picture = made(into, 'div', 'picture');
      picture.style.height = `${block.height}mm`;
      return picture;
    }
    if (block.as !== 'box') {
      const element = made(into, block.as === 'title' ? 'h3' : 'p', `${block.as} ${block.on ? 'on' : ''}`, block.text);
      withoutIdleHyphens(element);
      return element;
    }
    const box = made(into, 'div', 'box');
    for (const part of block.parts) set(part, box);
    return box;
  };
  const textsOf = (block) => (block.as === 'box' ? block.parts.flatMap(textsOf) : block.text === undefined ? [] : [block.text]);

  /** The most words of a paragraph with which it still fits; the others go on elsewhere. `null` where a piece would be too short to be set so. */
  const cut = (block, element, fits) => {
    if (block.as !== 'text') return null;
    const words = block.text.split(' ');
    let [least, most] = [0, words.length];
    while (most - least > 1) {
      const middle = (least + most) >> 1;
      element.textContent = words.slice(0, middle).join(' ');
      if (fits()) least = middle;
      else most = middle;
    }
    if (least < 14 || words.length - least < 8) return null;
    element.textContent = words.slice(0, least).join(' ');
    element.classList.add('cut');
    withoutIdleHyphens(element);
    // A last line that is drawn out may be cut elsewhere than one that is not.
    if (!fits()) return null;
    return [
      { ...block, text: words.slice(0, least).join(' ') },
      { ...block, text: words.slice(least).join(' '), on: true },
    ];
  };

  /** Sets what comes next into an element as long as that fits. */
  const fill = (into, fits, mayCut) => {
    const done = [];
    while (queue.length > 0) {
      const block = queue.shift();
      const element = set(block, into);
      if (fits()) {
        done.push({ block, element });
        continue;
      }
      const pieces = mayCut ? cut(block, element, fits) : null;
      if (pieces !== null) {
        done.push({ block: pieces[0], element });
        queue.unshift(pieces[1]);
        break;
      }
      element.remove();
      queue.unshift(block);
      // A title stands over its text.
      while (done.at(-1)?.block.as === 'title') {
        const title = done.pop();
        title.element.remove();
        queue.unshift(title.block);
      }
      break;
    }
    for (const { block } of done) main.push(...textsOf(block));
    return done.length;
  };

  const within = (element) => () => element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;

  const flowing = (part, into, height) => {
    const columns = made(into, 'div', `flow ${part.rule ? 'ruled' : ''}`);
    Object.assign(columns.style, { columnCount: part.widths.length, columnGap: `${part.gap}mm` });
    frames.push(columns);
    if (part.way === 'flow') {
      Object.assign(columns.style, { height: `${height}px`, columnFill: 'auto' });
      return fill(columns, within(columns), true);
    }
    // Balanced columns end where their words do.
    const most = height * part.share;
    return fill(columns, () => columns.offsetHeight <= most && columns.scrollWidth <= columns.clientWidth, true);
  };

  const standing = (part, into, height) => {
    const whole = made(into, 'div', 'frames');
    whole.style.height = `${height}px`;
    const all = part.widths.reduce((sum, width) => sum + width, 0);
    const room = whole.clientWidth / pixels - part.gap * (part.widths.length - 1);
    let left = 0;
    const places = part.widths.map((share) => {
      const width = (room * share) / all;
      const place = { left, width };
      left += width + part.gap;
      return place;
    });
    const reserved = part.widths.map(() => ({ above: 0, below: 0 }));
    if (part.aside !== undefined) {
      const { from, to, below, block } = part.aside;
      const box = set(block, whole);
      Object.assign(box.style, {
        position: 'absolute',
        left: `${places[from].left}mm`,
        width: `${places[to].left + places[to].width - places[from].left}mm`,
        margin: '0',
        ...(below ? { bottom: '0' } : { top: '0' }),
      });
      for (let at = from; at <= to; at++) reserved[at][below ? 'below' : 'above'] = box.offsetHeight + 4 * pixels;
      asides.push(textsOf(block));
    }
    // Drawn in the order that is given, filled in the order of people.
    const drawn = part.drawn.map((at) => {
      const frame = made(whole, 'div', `frame ${part.shades[at] ? 'shade' : ''} ${part.rule && at > 0 ? 'ruled' : ''}`);
      const above = reserved[at].above + part.lower[at] * pixels;
      Object.assign(frame.style, {
        left: `${places[at].left}mm`,
        width: `${places[at].width}mm`,
        top: `${above}px`,
        height: `${(height - above - reserved[at].below) * part.full[at]}px`,
      });
      frames.push(frame);
      return { at, frame };
    });
    let blocksSet = 0;
    for (const { frame } of drawn.sort((one, other) => one.at - other.at)) {
      blocksSet += fill(frame, within(frame), part.continues);
      if (frame.childElementCount === 0) frame.remove();
    }
    return blocksSet;
  };

  for (const { head, foot, cover, parts } of pages) {
    const section = made(document.body, 'section', cover === undefined ? '' : 'cover');
    if (cover !== undefined) {
      for (const text of cover) {
        made(section, text === cover[0] ? 'h1' : 'p', '', text);
        main.push(text);
      }
      continue;
    }
    if (head !== '') made(section, 'header', '', head);
    const body = made(section, 'div', 'body');
    if (foot !== '') made(section, 'footer', '', foot);
    // What spans the columns is measured first; columns share the rest.
    const measured = parts.map((part) => {
      if (part.kind === 'columns') return 0;
      const element = set(part.block, body);
      const height = element.getBoundingClientRect().height + 5 * pixels;
      element.remove();
      return height;
    });
    const rest = body.clientHeight - measured.reduce((sum, height) => sum + height, 0) - 4 * pixels * parts.length;
    for (const part of parts) {
      const into = made(body, 'div', 'part');
      if (part.kind === 'columns') {
        const height = rest * part.height;
        const count = part.way === 'flow' || part.way === 'balanced' ? flowing(part, into, height) : standing(part, into, height);
        if (count === 0) into.remove();
      } else {
        set(part.block, into);
        main.push(...textsOf(part.block));
      }
    }
    if (body.scrollHeight > body.clientHeight + 1) throw new Error(`a page overflows: ${body.scrollHeight} of ${body.clientHeight}`);
    if (queue.length === 0) break;
  }

  // Held: no word beyond the frame that it stands in.
  for (const frame of frames) {
    if (!frame.isConnected) continue;
    const border = frame.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(frame);
    for (const rect of range.getClientRects())
      if (rect.bottom > border.bottom + 2 || rect.right > border.right + 2 || rect.left < border.left - 2)
        throw new Error(`words stand beyond their frame: ${JSON.stringify([rect, border])}`);
  }
  // Each piece becomes a frame of its own where it stands, drawn in any order.
  if (scattered.length > 0)
    for (const section of document.querySelectorAll('section:not(.cover)')) {
      const corner = section.getBoundingClientRect();
      const pieces = [...section.querySelectorAll('header,footer,.frame>*,.frames>.box,.part>p,.part>.box,.part>.picture')];
      const placed = pieces.map((piece) => ({ piece, place: piece.getBoundingClientRect() }));
      const order = placed.map((_, at) => ({ at, by: scattered[at % scattered.length] })).sort((one, other) => one.by - other.by);
      for (const { piece, place } of order.map(({ at }) => placed[at])) {
        section.append(piece);
        Object.assign(piece.style, {
          position: 'absolute',
          margin: '0',
          right: 'auto',
          bottom: 'auto',
          left: `${place.left - corner.left}px`,
          top: `${place.top - corner.top}px`,
          width: `${place.width}px`,
        });
      }
      section.querySelector('.body').remove();
    }
  return { main, asides, pages: document.querySelectorAll('section').length };
};
