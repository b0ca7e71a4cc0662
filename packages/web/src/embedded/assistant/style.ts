/** Colours are those of the page, where it says them (docs/assistant.md); without, ours. */
export const STYLE = `
:host{--p:var(--assistant-paper,#fff);--i:var(--assistant-ink,#1b2127);--q:var(--assistant-quiet,#48525c);--a:var(--assistant-accent,#27496d);
--o:var(--assistant-accent-ink,#fff);--l:var(--assistant-line,#767f88);--r:var(--assistant-radius,.3rem);
color-scheme:var(--assistant-scheme,inherit);font:1rem/1.5 var(--assistant-font,inherit)}
@supports (color:light-dark(red,red)){:host{--p:var(--assistant-paper,light-dark(#fff,#14181c));--i:var(--assistant-ink,light-dark(#1b2127,#eceae4));
--q:var(--assistant-quiet,light-dark(#48525c,#b4bac0));--a:var(--assistant-accent,light-dark(#27496d,#9cc3ea));
--o:var(--assistant-accent-ink,light-dark(#fff,#10161c));--l:var(--assistant-line,light-dark(#767f88,#8a949e))}}
*{box-sizing:border-box}
button,input{font:inherit;color:inherit;min-height:2.75rem;border:2px solid var(--a);border-radius:var(--r);padding:.4rem .9rem;background:var(--p)}
button{cursor:pointer;color:var(--a);overflow-wrap:anywhere}
.full{background:var(--a);color:var(--o)}
input{border-color:var(--l);width:100%;color:var(--i)}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
dialog{color:var(--i);background:var(--p);border:2px solid var(--l);border-radius:var(--r);padding:0;width:min(30rem,100vw);max-width:none;
height:min(40rem,100dvh);max-height:none;margin:auto 0 0 auto;overflow:auto}
dialog::backdrop{background:#0008}
.in{display:flex;flex-direction:column;min-height:100%}
header{display:flex;flex-wrap:wrap;gap:.5rem;align-items:start;justify-content:space-between;padding:.75rem 1rem;border-bottom:1px solid var(--l)}
h2{font:inherit;font-weight:700;margin:0}
header p,.by{margin:0;color:var(--q);font-size:.9375rem}
.log{flex:1;padding:.75rem 1rem}
.log>*{scroll-margin-bottom:7.5rem;margin:0 0 .75rem;max-width:100%;overflow-wrap:anywhere}
.log p{margin:0 0 .25rem;white-space:pre-line}
.you{border-inline-start:4px solid var(--l);padding-inline-start:.6rem}
.them{border-inline-start:4px solid var(--a);padding-inline-start:.6rem}
.them ul{list-style:none;margin:.25rem 0;padding:0}
.them li{margin:.35rem 0}
.them li button{text-align:start}
a{color:var(--a);overflow-wrap:anywhere}
form{position:sticky;bottom:0;background:var(--p);border-top:1px solid var(--l);padding:.75rem 1rem;display:grid;gap:.4rem}
@media (max-height:26rem){form{position:static}.log>*{scroll-margin-bottom:0}}
label{font-weight:600}
.row{display:flex;flex-wrap:wrap;gap:.5rem}
.row input{flex:1 1 10rem}
.off{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
