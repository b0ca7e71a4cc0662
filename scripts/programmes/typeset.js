// PDFs as typesetters make them: LaTeX, with its ligatures, footnotes and cut words, and groff.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { piecesOf } from './source.js';
import { dated, distilled, inFolder, run } from './tools.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {import('./source.js').Block} Block
 * @typedef {{ columns?: number, face?: string, unicode?: boolean }} Look `unicode`: its letters say what they are, beside their names
 */

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 * @returns {Buffer}
 */
export function latexDocument(about, blocks, look) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'programme.tex'), latex(about, blocks, look));
    // Twice: places of footnotes are known the second time.
    for (let i = 0; i < 2; i++) run(about, 'pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'programme.tex'], { cwd: folder });
    return dated(about, readFileSync(join(folder, 'programme.pdf')));
  });
}

/** @type {Readonly<Record<string, string>>} */
const SIGNS = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '·': '\\textperiodcentered{}',
  '²': '\\up{2}',
  '¹': '\\up{1}',
  '°': '\\textdegree{}',
  '→': '$\\rightarrow$',
};

/** @param {string} text */
function tex(text) {
  return text.replace(/[\\~^·²¹°→]|[#$%&_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 */
function latex(about, blocks, { columns = 1, face = 'lmodern', unicode = false }) {
  const notes = new Map(blocks.flatMap((block) => (block.kind === 'note' ? [[block.mark, block.text]] : [])));
  /** @type {(text: string) => string} */
  const inline = (text) =>
    piecesOf(text)
      .map((piece) => {
        if (piece.kind === 'strong') return `\\textbf{${tex(piece.text)}}`;
        return piece.kind === 'call' ? `\\footnote{${tex(notes.get(piece.text) ?? '')}}` : tex(piece.text);
      })
      .join('');
  /** @type {(block: Block) => string} */
  const written = (block) => {
    switch (block.kind) {
      case 'heading':
        return `\\${['section', 'subsection', 'subsubsection'][block.level - 1]}*{${inline(block.text)}}`;
      case 'text':
        return `${inline(block.text)}\n`;
      case 'box':
        return `\\begin{quote}\\itshape ${inline(block.text)}\\end{quote}`;
      case 'items': {
        const items = block.items.map(({ mark, text }) => `\\item${/^\d/.test(mark) ? `[${mark}]` : ''} ${inline(text)}`);
        return `\\begin{itemize}\n${items.join('\n')}\n\\end{itemize}`;
      }
      case 'table': {
        const rows = block.rows.map((row) => `${row.map(inline).join(' & ')} \\\\`);
        return `\\begin{center}\\small\\begin{tabular}{${'l'.repeat(block.rows[0]?.length ?? 1)}}\\hline\n${rows[0]}\\hline\n${rows.slice(1).join('\n')}\\hline\n\\end{tabular}\\end{center}`;
      }
      case 'break':
        return columns > 1 ? '' : '\\newpage';
      default:
        return '';
    }
  };
  const running = (/** @type {string} */ text) => tex(text).replace('\\{page\\}', '\\thepage{}');
  return `\\documentclass[${columns > 1 ? '9pt' : '11pt'},a4paper]{${columns > 1 ? 'extarticle' : 'article'}}
\\usepackage[T1]{fontenc}
\\usepackage[utf8]{inputenc}
\\usepackage{${face}}
\\usepackage[french]{babel}
\\usepackage{textcomp,multicol,fancyhdr}
\\usepackage[margin=24mm,headheight=14pt]{geometry}
\\usepackage[pdftitle={${tex(about.list)}},hidelinks]{hyperref}
${unicode ? '\\input{glyphtounicode}\\pdfgentounicode=1' : ''}
\\pagestyle{fancy}\\fancyhf{}\\fancyhead[${columns > 1 ? 'C' : 'R'}]{\\small ${running(about.header)}}\\fancyfoot[C]{\\small ${running(about.footer)}}
\\setlength{\\emergencystretch}{3em}
\\begin{document}
${columns > 1 ? `\\begin{multicols}{${columns}}` : ''}
${blocks.map(written).join('\n')}
${columns > 1 ? '\\end{multicols}' : ''}
\\end{document}
`;
}

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 * @returns {Buffer}
 */
export function groffDocument(about, blocks, { columns = 1, face = 'T' }) {
  const text = (/** @type {string} */ words) =>
    piecesOf(words)
      .map((piece) => {
        const safe = piece.text.replaceAll('\\', '\\e');
        if (piece.kind === 'strong') return `\\fB${safe}\\fP`;
        return piece.kind === 'call' ? `\\*{${safe}\\*}` : safe;
      })
      .join('');
  // A line that begins with a point or an apostrophe would be a command.
  const line = (/** @type {string} */ words) => `\\&${text(words)}`;
  const running = (/** @type {string} */ words) => text(words).replaceAll('"', '\\[dq]').replace('{page}', '\\\\n[PN]');
  /** @type {(block: Block) => string} */
  const written = (block) => {
    switch (block.kind) {
      case 'heading':
        return `.SH ${block.level}\n${line(block.text)}`;
      case 'text':
        return `.PP\n${line(block.text)}`;
      case 'note':
        return `.FS ${block.mark}\n${line(block.text)}\n.FE`;
      case 'box':
        return `.QP\n${line(block.text)}`;
      case 'items':
        return block.items.map(({ mark, text: words }) => `.IP "${/^\d/.test(mark) ? mark : '\\(bu'}" 4\n${line(words)}`).join('\n');
      case 'table':
        return `.TS\nallbox;\n${'l '.repeat(block.rows[0]?.length ?? 1).trim()}.\n${block.rows.map((row) => row.map(text).join('\t')).join('\n')}\n.TE`;
      case 'break':
        return columns > 1 ? '' : '.bp';
      default:
        return '';
    }
  };
  const width = Math.floor((170 - 7 * (columns - 1)) / columns) / 10;
  // A size of a thousand and more is in thousandths of a point.
  const source = `.nr PS ${columns > 1 ? 9500 : 11000}
.nr VS ${columns > 1 ? 12000 : 14000}
.nr PO 2c
.nr LL 17c
.nr GROWPS 3
.nr PSINCR 2p
.fam ${face}
.ds LH
.ds RH
.ds CH "${running(about.header)}
.ds LF
.ds RF
.ds CF "${running(about.footer)}
.P1
${columns > 1 ? `.MC ${width}c 0.7c` : ''}
${blocks.map(written).join('\n')}
`;
  return inFolder((folder) => {
    const out = join(folder, 'programme.pdf');
    // It embeds its typefaces whole: what is distilled is a tenth of that.
    writeFileSync(out, run(about, 'groff', ['-t', '-K', 'utf8', '-mfr', '-ms', '-Tpdf', '-dpaper=a4', '-P-pa4'], { input: source }));
    return dated(about, distilled(about, out));
  });
}
