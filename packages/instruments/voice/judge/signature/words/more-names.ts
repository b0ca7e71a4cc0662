import { wordsOf } from './words-of.ts';

/** First names that the registers behind `first-names.ts` leave out, or count too seldom: British and Irish ones, those of migrants, short forms. Written by hand; folded. */
export const MORE_NAMES = wordsOf(`
  nikesh fenella sanj sapna shabana adebayo ebele olu segun seun temi tolu dragos beto chuy nguyet min-jun soo-jin hye-jin bibi tchavo garo manuarii maita marie-pier
  bryony dilwyn dougal femi marjo ailsa torquil senga feargal dympna oonagh gwenllian heulwen iolo ifor illtyd llinos mair meinir myfanwy nerys siwan tudur wyn eirian eirwen emyr geraint glenys gwilym gruffydd
  hywel alun aneurin betsan maggs pauleen shelagh ishbel murdo bola yemi amaka okechukwu esi adwoa yaa youssoufa hitesh mohit geeta vidya amarjeet baljit balvinder harjit kuldeep kulwinder parminder satnam sukhjit
  surinder tajinder navdeep hardeep jagdeep rajinder narinder mohinder bilqis nasreen nasrin parveen rukhsana ghazala jisoo minjun seoyeon gosia basia mirek przemek sander lieve goedele goele geert arzhel danyele
  jocasta rosamund perdita zillah clive cuthbert irv tarquin jarrah lachie davo robbo narelle natalka ostap zephyrine cunegonde
  ottoline araminta lettice hermia olwyn annelie sunniva jorgen ulrika bozidar nadezhda gulnara aigerim dilnoza laleh behrouz kambiz mahsa golnaz zakariae shaneice gurdeep gurinder gurmeet jasmeet prabhjot ravinder
  simranjit sukhvinder tejinder joginder
  bron bronagh majella eithne dervla sarb gaz folasade anahera hemi wiremu kingi hinemoa aroha mereana tamati rangi marama ngaire kahu pania rawiri manaaki whetu matiu tane hohepa hinewai ngaio
  caoimhe sadhbh grainne fionnuala nuala sorcha blathnaid muireann aoibhinn aoibheann fiadh roisin sinead siobhan niamh ciara oisin cormac diarmuid eamon fergal fiachra lorcan padraig ruairi tadhg turlough cathal donnacha brid
  mairead noreen attracta concepta philomena assumpta bernadine malachy phelim colm conleth finbarr fintan dymphna goretti maura kieran deirdre gearoid proinsias seosamh muiris micheal daithi donal dermot
  morag catriona eilidh mhairi kirsteen fearghas ruaraidh iain hamish torquil effie senga ishbel seonaid lachlan murdoch calum struan fergus gregor hector
  nia cerys carys lowri ffion angharad bethan rhiannon sioned mared ceri dafydd gethin rhodri rhydian iestyn gwyn aled dewi eifion delyth menna anest elan tegwen
  kelechi chidi chidinma ngozi obinna uchenna ifeoma nnamdi chukwuemeka adaobi adaeze nkechi tobenna olumide olufemi ayodele folake funmi funmilayo titilayo yetunde abiodun babatunde oluwaseun temitope simisola
  kwabena kwesi akosua abena adjoa efua kofi kwaku yaw esi fatou aissatou aminata mariama oumou ramatoulaye awa khady ndeye cheikh ousmane mamadou ibrahima souleymane boubacar abdoulaye moussa seydou
  gurpreet harpreet manpreet jaspreet amrit amritpal balwinder sukhpreet simran kiran nirmal paramjit rupinder bhavna hina jignesh kalpesh nilesh pritesh ketan chetan dipti hetal jayesh kirit mehul snehal vaishali yogesh
  priyanka anjali deepa lakshmi meena padma radha revathi savitri shanthi sumathi suresh ramesh mahesh ganesh dinesh rajesh mukesh naresh pradeep sandeep kuldip ashok vinod vijay ajay sanjay anil sunil
  ayesha aaliya farzana shabnam shazia sobia uzma zainab zahra rabia sumaira saima samina tahira humaira nadia iqra mahnoor kulsoom kausar nusrat
  wafa ilham loubna soukaina oumaima houda hajar ikram ghizlane btissam sanaa meryem asmae naoual siham wissal chaimae hafsa safae yousra zineb fatiha malika rkia
  deshawn latoya lakeisha tanisha keisha shanice tyrell darnell jamal tyrone demetrius lashonda   maelle maelys tanguy gwendal goulven ronan corentin gwenael gwenaelle rozenn soazig enora nolwenn katell annaig riwan briac titouan ewen mael servane armelle azenor loeiza
  maialen ainhoa xabi iker nahia amaia peio ganix eneko oihana
  ghislaine josiane huguette ginette odette paulette suzette lucette arlette bernadette georgette yvette pierrette colette mauricette
  hinano teiva manua vaitiare heimata tehani maeva raimana teva tamatoa hereiti maimiti poerava vaihere
  pru prue bex baz daz jez shaz gav trev bev kev nev viv wilf alf stan reg ron bert perce tess tilly milly molly polly dolly lottie dotty hattie hetty nell ned ted fred jed
  bartek tomek maciek krzysiek wojtek zbyszek slawek arek wioletta olek ciprian laurentiu liviu mircea ovidiu anca crina doina beppe pippo inmaculada daisuke haruka haruki kazuki makoto natsuki satoshi
  shinji tomoko yukiko jiayi meiling xiaoming weiwei yanling wenjing lihua minghui haakon hakon halvor hjalmar ingvild knut mette njal olav osten ragnhild silje solvei svein synnove torbjorn torunn
  trond trygve kees sjoerd tjeerd wietske oyin oyinkan oyinda bisi bimpe bukola dayo dele folarin gbenga ibukun jide jumoke kayode kunle lanre lekan mojisola morayo niyi peju ronke shola sope taiwo tayo
  tope wunmi yemisi yinka chike chima chinwe dubem ebuka echezona ezinne ifeanyi ijeoma kene nkem ogechi onyeka ozioma zikora akofa elikem esinam kafui kekeli mawuli mawusi selasi selorm senam yayra
  yaovi kossi kodjo komlan adjovi afiwa akouvi desh deshan madhavi malini mithun mridula mukta narayan nimisha ruchi shankar sharmila sudha vasant arshad fawad javed mubashir rafay sarfraz sehrish
  shahzad taimoor tehmina wajid waqar dommie lachy lilibet mabs marni rozzie taff zuzu jacquotte jacotte mimile marie-jo marie-lou marie-no marie-pat
`);
