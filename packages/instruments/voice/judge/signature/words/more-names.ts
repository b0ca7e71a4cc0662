import { wordsOf } from './words-of.ts';

/** First names that the registers behind `first-names.ts` leave out, or count too seldom: British and Irish ones, those of migrants, short forms. Written by hand; folded. */
export const MORE_NAMES = wordsOf(`
  bryony dilwyn dougal femi marjo ailsa torquil senga feargal dympna oonagh gwenllian heulwen iolo ifor illtyd llinos mair meinir myfanwy nerys siwan tudur wyn eirian eirwen emyr geraint glenys gwilym gruffydd
  hywel alun aneurin betsan maggs pauleen shelagh ishbel murdo bola yemi amaka okechukwu esi adwoa yaa youssoufa hitesh mohit geeta vidya amarjeet baljit balvinder harjit kuldeep kulwinder parminder satnam sukhjit
  surinder tajinder navdeep hardeep jagdeep rajinder narinder mohinder bilqis nasreen nasrin parveen rukhsana ghazala jisoo minjun seoyeon gosia basia mirek przemek sander lieve goedele goele geert arzhel danyele
  jocasta rosamund perdita zillah clive cuthbert irv tarquin jarrah lachie davo robbo narelle natalka ostap zephyrine cunegonde
  ottoline araminta lettice hermia olwyn annelie sunniva jorgen ulrika bozidar nadezhda gulnara aigerim dilnoza laleh behrouz kambiz mahsa golnaz zakariae shaneice gurdeep gurinder gurmeet jasmeet prabhjot ravinder
  simranjit sukhvinder tejinder joginder
`);
