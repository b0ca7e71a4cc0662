import { wordsOf } from './words-of.ts';

/** First names that few bear where the registers behind `first-names.ts` count, and many elsewhere or long ago. Written by hand, from what is known of names in the world; what is a word in French or English was left out. Folded. */
export const RARE_NAMES = wordsOf(`
  nomvula thandiwe thandi thandeka nomsa nomusa nokuthula nokwazi lindiwe sibongile sipho sizwe sibusiso siphiwe zanele zodwa zinhle zandile busisiwe
  bongani themba thabo thabiso tshepo tumelo lerato lebo lebogang palesa kagiso kgosi katlego refilwe boitumelo mpho naledi dineo khanyi ayanda ayabonga
  mandla mandisa mthunzi nkosana nkosazana nomfundo nompumelelo noluthando nosipho phumzile siyabonga unathi vuyo vuyani xolile zukiswa tatenda tendai
  tinashe tapiwa farai chipo rudo ruvimbo rutendo kudzai kudzanai munashe takudzwa tafadzwa shamiso simba simbarashe anesu anotida makanaka panashe
  mulenga mwamba bwalya mutale thokozani chisomo kondwani limbani mphatso chikondi tiyamike wanjiru wanjiku wambui nyambura njeri muthoni wairimu
  waithera njoroge mwangi kariuki otieno ochieng odhiambo akinyi achieng atieno adhiambo awuor kipchoge kiprono chebet cherono jepkosgei wangari kanini
  mwende ndinda mutua musyoka zawadi furaha upendo juma hamisi rashidi mwanaisha mwajuma zuwena zuhura khalfani uwimana mukamana habimana nshimiyimana
  niyonzima ingabire iradukunda umutoni umuhoza kamanzi gasana mugisha keza teta gatete nkurunziza ndayishimiye niyongabo tigist tsehay hiwot selamawit
  mulugeta tesfaye getachew abebe kebede alemu bekele girma tadesse meseret rahwa feven luwam kidane berhane hodan hibo fardowsa cawo guled ayanle
  warsame amoin ahou kacou korotoum niamoye boukary ngone mbaye birane kerfalla immaculee dieumerci exauce plamedie beni mukendi kabongo ilunga mutombo
  tshibangu kalala ngalula mbuyi kapinga bilonda ndolo ekambi ebongue ngono eyenga essomba atangana mballa owona fotso kamga tchoumi djuikom talla
  voahangy lalao hanitra haja ndriana faniry lova rivo solofo toky fitiavana onja njaka feno koloina moinaecha zaliata anfiata echati anrafati soilihi
  saindou ankiba attoumani mehenni sekoura tinhinan yidir sekkura tilelli mazigh mondher rchid ichraf ikbel ecem gonca handan nazan necla sule turgut
  ummuhan zuhal dilsah hevin hevi ronahi serxwebun welat xezal zozan agit bawer arpine artak astghik garegin garik gohar hakob hovsep hrant hripsime
  karapet khachatur manuk mher mkrtich nune nvard ruzanna sargis sevak shushan siranush tatev vahagn vahan varduhi vartan vazgen yervant zaruhi avtandil
  besik ekaterine eteri gela gocha irakli ketevan koba mamuka merab mzia nodar nugzar otar rezo rusudan shota sopio tamaz temur tinatin vakhtang vano
  zurab flutura rrezarta vjosa xhemal radomir ratko sretko tihomir vlatko zvonimir dzenana mirza bogumila julita milosz wieslawa wlodzimierz bohdana
  daryna fedir hryhoriy khrystyna lyudmyla marichka myroslav myroslava orysia petro roksolana rostyslav ruslana stepan uliana vsevolod yaroslava yaryna
  yuriy zoryana aivars aija andris antra baiba edgars eriks gints guntis gunta ieva ilze ingrida inese juris kristaps laima lasma liga normunds peteris
  raimonds sandris sanita sarmite sintija uldis valdis vija zigmars algirdas arunas audrius audrone austeja birute dainius daiva egle gintaras giedre
  gediminas ignas jurate jurgita kestutis linas mindaugas neringa paulius rasa ramune rimantas ruta saulius skaiste valdas virginija vytautas zydrunas
  anneli eero heli ilmar juta kaido kalle kalev kersti kristiina leida lembit liisa maarja madis merike mihkel piret priit raivo riina siim taavi tiina
  tiit toomas triin urmas ulle virve annikki antti arja eeva eija ensio erkki esko hannu heikki hilkka ilkka ilmari inkeri jaakko jarmo jouni juha
  juhani jukka jussi kaarina katri kauko kirsi maarit marja marjatta markku martti merja niina olli oskari outi paavo pauli pekka pentti pertti petri
  piia pirjo pirkko raija raimo reijo riikka risto ritva seija seppo sirkka sirpa tapani tapio teemu tero terttu tuija tuomas tuula tuuli urho veikko
  vesa virpi agust arnar asdis asgeir birgir birna bjarki bjarni bjork bryndis dagur eggert egill eirikur erlendur eyjolfur fridrik gisli gudbjorg
  gudjon gudmundur gunnhildur gunnlaugur hafdis halla halldor halldora hallgrimur haukur heida heidar heimir helgi hjalti hlynur hordur hrafn hrefna
  ingi ingibjorg ingolfur ingunn jorunn kjartan kolbrun kristjan ljotur olafur olof orri ragna ragnheidur rakel runar saemundur sigridur sigrun
  sigurbjorg sigurdur sigurjon sigurlaug snaefridur snorri steinar steinunn steinthor svala sveinn thorbjorn thordis thorunn thorsteinn tryggvi unnur
  valgerdur vigdis arild asbjorn aslaug astri atle audun bodil borge borghild dagfinn eilert eirik endre erland eyvind frode geir gjertrud grete gunhild
  gunn gunvor guri halvard hege helge herdis hildegunn ingebjorg ingebrigt ingerid jarle joar jorid jorun kaare kare kjersti kjetil kolbjorn merete
  oddbjorn oddny oddvar oivind olaug oystein ragnvald rannveig reidar reidun roald siri sissel sondre stian svanhild terje torbjorg torgeir torhild
  torill tormod torstein trine trude turid unni vebjorn vegard vidar vilde wenche yngvild yngve oyvind asne agneta bengt borje bror cajsa eskil folke
  gosta greger gunborg gunilla hedvig ingalill ingegerd ingela ingemar jerker kajsa lage lovisa majbritt orjan pehr per-olof pernilla staffan sture
  svante sverker tage tove vendela viveka viveca ylva dorthe ebbe ejnar flemming frede gorm grethe helle jytte keld kjeld malene mogens morten pernille
  preben rikke solvej svend thorkild troels uffe vibeke villads aafke aart allard annechien annemiek annemieke betje brechje coenraad diederik eefje
  eelco feike fokke foppe friso froukje geertje geertruida geesje gerlof gijsbert goedroen govert greetje grietje hanneke harmke hendrikje henk hessel
  hidde hubrecht huib ieke jaap jacoba jacomijn janneke jantje jantien jasperina jelmer jetske jiske joop joukje jurriaan katelijne klaartje koenraad
  koert krijn leendert lijsbeth lodewijk marjolijn marloes meindert miep nelleke okke piet pieternel pleun reinder reinier reinoud rijk rinske roelof
  roelie rogier ruud sibren sieta sietske simke sjaak sjoukje sophieke swaantje sytske tanneke teunis theun tineke trijn trijntje truus wendelien wessel
  wijnand wilco willeke willemien willemijn wobke wubbo zwaantje ansgar arndt baerbel bodo conny detlev eckart eckhard erdmute friedbert friedhelm
  gernot gotthilf guenther gunda hartwig heiner helgard herta hilmar hubertus irmtraud karlheinz korbinian luitpold mechthild meinhard ortrud oswin
  otfried ottmar ruprecht siegbert siegmar swantje traudel traugott veit volkmar wiebke wieland willibald winfried beatus aita gieri alazne aner anxo
  aritz arkaitz asier borja breixo chus edurne elixabete eneritz erlantz feliu ferran fructuoso garazi garbine gaizka goizane gotzon igone iratxe
  izaskun josep joseba josune josu juanjo koldo koro lide llorenc lluis maitane merce mireia montse naiara nekane oier oihane olatz oriol otxanda pako
  pello perico piedad quim quique remei saioa sebastia sendoa sinforosa sonsoles tomeu txema uxue uxia unax urtzi usoa vicenc xabier xesca xiana xoan
  xose zigor zurine acacio alcides almerinda balbina belmiro benvinda branca brites cesaltina constanca delfim domingas dulcineia ermesinda felismina
  fernao firmino floriano francelina gertrudes guilhermina heloisa lidio ludovina marcolino martinho nazare perpetua quiteria ricardina sancha serafim
  teresinha vitalina jailson edmilson josilene rosilene gilmar valdir neusa jussara iracema caua moacir ubirajara adalgisa adelmo alighiero altea
  ambrogio anacleto angiolina arcangelo baldassare bartolomeo beniamino cettina costanza crispino edmondo efisio elettra ercole ermanno ersilia
  ferruccio fiammetta flaminia fosca fulvia furio galeazzo gerolamo giacinta giuditta igino imma ippolita lapo lazzaro lionello manlio maristella
  natalino nazzareno orietta orsola ottavia ottavio palmiro pellegrino pierangela piergiorgio pierpaolo pina porzia quirino romolo ruggero sabatino
  sirio smeralda tancredi tarcisio tebaldo telemaco teresina tullia tullio ulisse urbana virginio zelinda adrastia afroditi agapi aggeliki akis alekos
  anastasis anthi antigoni antonis apostolos areti argyro aristidis aspasia charalambos chrysa chrysanthi chrysoula dafni danai dionysis efthymia eirini
  elefteria eleftheria elpida fani foteini fotis fotini giorgos grigoris iason irini kalliopi kosmas kostas kyriakos lambros lefteris magdalini manolis
  manos myrto nektarios odysseas panos paschalis pavlos polyxeni roula savvas sotiria sotiris spyridon spyros stamatis stathis stavroula stelios stratos
  takis tasos tasoula thanasis thekla thodoris thomai triantafyllos vangelis vasilis vasso vassilis xanthippe xenofon yiannis yorgos zacharoula zisis
  claudiu codruta corneliu costel dacian dumitra emanoil flavius florica gavril gelu georgeta gheorghita gigel grigore horatiu iancu ilie ionel iuliana
  iuliu lacramioara luminita marinela mihnea mitica narcisa natalita nelu nicusor paraschiva petrica petronela rodica serban sergiu silviu simion
  smaranda sorina stelian stefanita tiberiu toader traian vasilica vicentiu viorel viorica vladut zamfir aleksey aliaksandr anatoly arkady dmitriy
  evgeni evgenia fyodor gennady gleb grigory lada lidiya lyubov lyuba lyudmila olesya rimma rodion rostislav slava snezhana taisia ulyana vasily
  vladlena vyacheslav yegor yevgenia zinaida aidar aigul ainur aizada askar assel bakyt bolat botagoz daniyar dauren dinara erlan gulmira kairat kanat
  nurlan nursultan rustam saltanat samat talgat temirlan yerlan zhanar zhibek dilshod feruza firuza jamshid kamol nargiza nigora nodira otabek rustamjon
  sardor shahnoza sherzod umida ulugbek zafar zilola zulfiya afshin ahmadreza amirhossein arezoo armita ashkan atefeh atoosa azadeh azar babak bahareh
  bahman bahram behnam behnaz behrang dariush elaheh elnaz esfandiar fardin fariba faribors farideh farnaz faranak farrokh farshad farshid farzad
  farzaneh fereshteh fereydoun ghasem ghazal golshan golnar goli hadis hamidreza hanieh hengameh homa homayoun hooman houshang iraj jahangir jaleh javad
  kasra katayoun kaveh khosrow kianoush kiarash kourosh ladan leili mahin mahnaz mahtab mahshid maliheh mandana manijeh marjaneh masoud masoumeh mehrdad
  mehran mehrnoosh minoo mitra mohammadreza mojgan mojtaba morteza morvarid narges nastaran nazanin negar niloofar niloufar niusha pantea parastoo
  parham parnian parvaneh parviz payam pegah peyman pooya pouria pouya reyhaneh roksana roozbeh roshanak rouhollah saeedeh samaneh sanaz sepideh setareh
  shahab shahla shahram shahriar shahrzad shaghayegh shideh shima shohreh siamak siavash simin sirous solmaz somayeh soroush taraneh vahid yalda yasaman
  zohreh zhaleh zhila aafreen abhijit achala akanksha akshata alka alok alpana amala ambika amita amruta anandi anshul anuja anupama anuradha aparna
  arpita arti aruna arundhati ashwini atul bala bansari bhanu bharati bhaskar bhavana bhavya bhumika bhupinder bipin chaitanya chandan chandrika charu
  chinmay chitra daksha damini darshana deepali deepti devendra dhananjay dharmesh dhaval diksha dinkar durga ekta falguni gargi gayathri gayatri
  geetanjali girish gopika gunjan hansa haresh harsha harshad harshita hemal hemlata hima himanshu hitendra indrani jagruti jayanti jigar jignasha jinal
  jyotsna kailash kamini kanchan kanta kaushal kaushik kavitha kedar keerthi ketaki khushboo kishore krupa kusum lakhan lavanya madhur madhuri mahendra
  malati mallika manasi manjula manjit manju mansi mayank mayuri minal mitali mithila mohini mukund namita namrata nandita neerja neeta nilam nilima
  niranjan nirmala nivedita padmini parag paresh parvati pavithra piyush poonam prabha prachi pradnya pragati pragya pramila pranali pratap prateek
  pratibha pratiksha pravin premila prerana punit purnima purvi rachana raghu rajani rajeshwari rajni raju rakhi ranjan ranjana rashi ravindra renu
  renuka ritesh rohini ruchika rukmini rupal rupali sadhana sakshi sanchit sandhya sanket sarang sarala saraswati sarla saurabh savita shailaja
  shakuntala shantanu sharada sheetal shefali shital shobha shraddha shrikant shrinivas shubhangi smriti sridevi sucheta sudhakar suhas sulochana sumita
  sunaina sunanda supriya surabhi surekha surendra sushila suvarna swapna swapnil tanmay tanuja tejal trupti tulika tushar ujwala upasana urmila urvashi
  utkarsh vaibhav vani vasanti vasudha venkatesh vibha vibhuti vidisha vikrant vimala vineeta virendra yamini yashoda yashwant yatin yogita dilani
  dilrukshi thilini nadeesha nishanthi chathura chamari kumari kasun lahiru ishara sanduni tharindu nuwan ruwan sampath sachini sarath upul thusitha
  wasantha anula nimal sunethra piyumi hiruni ruvini dinusha roshani thivya thanuja thushara abirami kajan suganthan sivakumar yogarajah mathusha
  nithusha piratheepan arulmoli aung thida khin kyaw myint hnin nilar thuzar phyo htet sandar su-su sokha sophea sopheap srey bopha chantha chanthou
  chenda kanha kunthea leakhena makara mealea narith phally phalla pisey pheakdey ratha rithy sambath samnang samphors sarun savuth serey sokhom
  sokunthea sophal sopheak sothea sothy sreymom thavy theary veasna vibol vichet visal vuthy khamla khamphone khamsing bounmy bounthavy bounthong
  bouakham chanthala douangchay kongkham latsamy manivanh phetsamone phonesavanh phouvong sengdao sisouk somchay somphone souphaphone thongchanh
  thongsay vanhna viengkham diem-my diep hiep hoan kieu luong my-linh my-hanh nhat phuoc thach thoa thu-ha thuc thuong tuyen vuong xuyen ah-young bo-ra
  byung-hun chae-won chan-ho da-eun dae-jung do-hyun do-yun dong-hyun dong-wook eun-bi eun-ji eun-jin eun-kyung eun-mi gi-young go-eun gyu-ri ha-eun
  ha-na ha-neul ha-yoon hae-won hee-jin hee-sun ho-jin hwa-young hye-kyo hye-rin hye-won hyeon-woo hyo-jin hyo-ri hyun-ah hyun-joo hyun-jin hyun-ki
  hyun-suk hyun-woo hyunjin hyunwoo in-sung jae-hee jae-hyun jae-won jae-young ji-ah ji-eun ji-hee ji-ho ji-hoon ji-hye ji-hyun ji-min ji-soo ji-sung
  ji-won ji-woo ji-yeon ji-young jieun jihoon jihye jihyun jimin jiwon jiwoo jiyeon jiyoung jin-ah jin-hee jin-sook jin-woo jin-young jong-min joo-hee
  joo-young joon-ho joon-young jun-ho jun-seo jung-hwa jung-min kang-min ki-young kwang-soo kyu-hyun kyung-hee kyung-mi kyung-soo mi-kyung mi-ran
  mi-sook mi-young min-a min-ah min-ho min-hyuk min-jae min-ji min-joo min-kyung min-seo min-seok min-sung min-woo min-young minho minji minseo
  myung-hee na-eun na-ra na-yeon na-young nam-joon sang-hoon sang-woo sang-mi se-jin se-young seo-hyun seo-jun seo-yeon seo-yoon seojun seojin seung-hee
  seung-ho seung-hyun seung-min seung-woo seungmin si-woo so-hee so-hyun so-yeon so-young sohee sohyun song-hee soo-ah soo-hyun soo-kyung soo-min
  soo-yeon soo-young soohyun sook-hee su-bin su-ji su-jin su-min subin sujin sun-hee sun-mi sun-young sung-ho sung-hoon sung-min tae-hyun tae-hyung
  tae-min taehyung woo-jin woo-sung woojin ye-eun ye-ji ye-jin yeji yejin yeon-ju yo-han yong-ho yoo-jin yoo-jung yoon-ah yoon-hee yoon-ji yoon-seo
  you-jin young-ae young-hee young-ho young-jin young-mi young-sook yu-jin yu-mi yu-na yujin yun-hee yun-seo akane akihiko akihiro akio asami asuka
  atsuko atsushi ayaka ayako ayame ayano azusa chie chieko chihiro chika chikako chiyo chizuru daichi daigo daiki eiichi eiji eiko etsuko fumi fumio
  genji goro hajime hanako hidaka hideaki hideki hideko hidetoshi hikari hikaru hiroaki hiroki hiroko hiromi hiroto hisako hisashi hitomi hitoshi honoka
  isamu iwao izumi jun-ichi junichi junko kaede kagome kaneko kaoru kasumi katsu katsuhiro katsuko katsumi kayoko kazue kazuhiko kazuhiro kazuko kazumi
  kazuya keiichi keiji keisuke kenichi kentaro kinuko koharu kohei koichi kosuke kotaro kotone kumi kumiko kyoko machiko makiko mami manabu masaaki
  masae masahiko masahiro masaki masami masanori masaru masashi masato masayuki matsuko mayu mayuko megumi michio mieko miho mihoko mikiko minako misaki
  misako mitsuko mitsuo mitsuru miwa miyako mizuki momoka momoko momoe motoko mutsumi nanako nanami naoto naoya nariko noboru nobu nobuko nobuo nobuyuki
  noriaki noriko norio osamu otoha reiji riku rumiko ruri ryoichi ryoko ryosuke ryota ryotaro ryuichi ryuji sadako saeko sakiko satoko satomi satoru
  satsuki sawako sayaka seiichi seiji setsuko shigeko shigeo shigeru shiho shinichi shinobu shiori shizuka shohei shoichi shoji shozo shuhei shuichi
  shuji shunsuke sora sosuke sota susumu suzume tadao taka takahiro takako takao takato takayuki takuma takumi takuya tamaki tatsuo tatsuya teruko tetsu
  tetsuo tetsuya tohru tokiko tomoaki tomohiro tomoki tomomi tomoya toru toshi toshiaki toshie toshihiro toshiyuki tsubasa tsukasa tsuneo tsutomu
  tsuyoshi umeko wakana wataru yasuhiro yasuko yasuo yayoi yoichi yoichiro yosuke yoshiaki yoshie yoshihiro yoshimi yoshito yoshiyuki yuichi yuji yuka
  yukari yukihiro yukio yuko yumiko yusuke yuta yutaka yuuki yuya yuzuki aihua aiguo baozhu bingbing bolin chang-ming changming chaoyang chenxi chunhua
  chunlan chunmei dandan dawei dongmei dongyang fang-fang fangfang feifei fengying guang guangming guihua guiying guizhen guofeng guohua guoqiang guowei
  haibo haiyan haiyang hanyu hongli hongmei hongwei hongyan huifang huijuan huilan huimin huiying huizhen jianguo jianhua jianjun jianmin jianping
  jianwei jianxin jieying jinfeng jing-yi jinghua jingjing jingyi jinhua jinlong junjie junwei kaiming lan-fang lanfang lanying lijuan lijun liling
  liming liping liqin liqun liuyang liying longwei meihua meilan meixia meixiang meiying mengmeng mengyao mingming mingxia mingyu minmin na-na ningning
  peipei peiying pengfei qianqian qiang qiaoling qingqing qiuyue qiuju ruilin ruolan ruyi shanshan shaoping shihan shiwen shiyu shuang shufang shufen
  shuhua shuhui shulan shumin shuyi shuying shuzhen sijia siyuan songlin suhua suping suzhen tianyi tingting weidong weihua weijun weilin weimin weiping
  weiqiang wenbin wenbo wenhao wenhua wenhui wenjie wenjun wenli wenqian wenxin wenying xiangyu xiaobo xiaodan xiaodong xiaofang xiaofei xiaofeng
  xiaohong xiaohua xiaohui xiaojie xiaojing xiaojun xiaolan xiaolei xiaoli xiaolin xiaoling xiaolong xiaomei xiaomin xiaoping xiaoqing xiaowei xiaoxia
  xiaoyan xiaoyang xiaoying xiaoyu xiaoyun xinyu xinyue xiulan xiuling xiumei xiuying xiuzhen xueling xuemei xueqin xueying yafei yalan yanfang yanhong
  yanhua yanjun yanli yanmei yanping yanyan yaqin yating yawen yifan yijun yilin yiming yingying yingjie yiting yiwen yixuan yongjun yongmei yongqiang
  yuanyuan yuchen yufen yuhan yuhang yuhua yujie yulan yuling yumei yumin yunfei yunxia yuping yuqing yuting yuwei yuxin yuyan yuying yuzhen zeyu
  zhaohui zhenhua zhenyu zhichao zhigang zhihao zhihong zhihui zhijun zhilan zhiming zhiqiang zhiwei zhixin zhiyong zhiyuan zhongwei ziqi zihao ziheng
  zixin zixuan ziyi ziyu ka-man ka-ming ka-yan kam-fai kin-man lai-ying mei-yee pui-yee siu-ling siu-ming suk-yee wai-man wai-ling wing-yan wing-kei
  yee-man yuk-ling chia-ling hsiu-mei hui-ling shu-fen ya-ting yi-chun yu-hsuan agapita amihan analyn bayani bernardita bienvenido corazon dalisay datu
  diwata emelita felimon florante florenda honorio jhun jinky jovelyn jovito junjun lalaine leovigildo lito ligaya luzviminda lualhati maricar maricel
  maricris marites marivic nenita nimfa nonoy perlita rodel salvacion virgilita agus anggun arief asri bambang bayu budi cahya citra darma desi endang
  fajar fitri galih gilang gunawan hendra heru imas indah joko kartika kusuma lestari lilik marwoto melati novi nyoman prasetyo puji purnama putri putu
  rahayu ratna retno rizki satria setiawan slamet sulastri suryani susilo sutrisno teguh tuti udin utami wahyu widodo wulan yanto yuni azizah azman azmi
  fauziah haslina hasnah izzah kamarul khairul mahathir maimunah mazlan nazri noraini norhayati norliza nurhaliza rahimah rohani roslan rosnah rozita
  salmah shahrizal shamsul suhaimi syafiq yusof zainal zaleha zulkifli alofa aleki aliitasi atonio faleolo falefa fiafia filipo ilaisaane iosefa iulai
  kalolaine kalisi kelepi lagi laisa lesieli losa losaline mafi manase mataio mele mosese penisimani penitoa peni salesi salote samisoni seini semisi
  setareki siosaia siosiua sinalei sisilia sitani siua solomone taniela tasi tavita tomasi tupou tuipulotu ulukalala vili viliami waisake wainikiti wame
  wani watisoni kapono keahi konane kuulei lahela laka leimomi leinani makani nohea pualani puanani ululani wailani walea teuira teihotu taaroa tautiare
  tehaurai tehere tematai teraimateata tetuanui teumere torea tumatai tuterai vairea vaitea vehiata hinarii hinerava heiarii heiava heimanu heimana
  heiura herenui heremoana marirai mataiva matahiarii mehiti mihimana miriama moerai oraiti poehina ranitea raihei rauana rautea tahiata taiana tauarii
  waiatea wanakaen wayaridri hnamano waej hnaej kaudre kewene qenenoj wakeli drehu walakulu ardal ballagh bairbre bearach brighid caomh cliona colmcille
  conaire conchobhar cuan damhnait derbhla dervila diarmaid doireann domhnall donncha donnchadh dubhaltach dubhghlas eachann ealish eavan eibhlin enda
  ethna eunan fainche faolan feargus fechin feilim fionnan fionntan flannan fursey garbhan gobnait gormlaith grania iarla jarlath kathal labhras laisren
  laoise lasairfhiona loman lughaidh maireid mairtin maodhog marcas mathuin medb muadhnait muirenn muirgheal murchadh naomhan neassa nessan oilibhear
  padraigin peadar piaras rioghnach roibeard ruaidhri ruairc seamas seanan sinann siofra siomha sive somhairle suibhne tadgh taidhg teamhair tighernan
  toirdhealbhach tomhas tuathal uilliam ursuil aerona alaw anwyn arwel awel bedwyr beca beti blodwen brangwen branwen briallen brychan cadell cadfael
  cadoc cadwaladr caerwyn caradoc caradog carwen ceinwen ceiriog cenydd ceridwen cledwyn clwyd colwyn creigfryn crisiant cynan cynfor cynog deiniol
  delyn dilys dwynwen dyfan dyfed dyfri ednyfed eifiona eilir eiluned eiriol eirlys eirwyn elain elfed elfyn eluned enfys ensor esyllt eurig ffraid
  fflur ffiona garmon geinor gerallt gerwyn glain glesni goronwy grug guto gwawr gwenan gwenfair gwenfron gwennan gwenno gwenith gwerfyl gwyddon gwyndaf
  gwyneira gwynedd gwynfor hafwen hedd hedydd hefin heini heledd helygen heulyn hywyn idwal ifanwy illtud iorwerth ithel leri llew llewelyn lleu lleucu
  llio llyr llywelyn luned maldwyn mabli madoc madog marged medwyn meilyr meinwen meirion meirwen menai meredydd meuryn mererid merfyn milwyn moelwyn
  moelona mor-wenna morfudd morfydd morus morwen myfi myrddin neirin neved owena padrig pedr peredur pryderi rhain rheinallt rhianedd rhianwen rhianydd
  rhisiart rhobat rhonwen rhoslyn rhun seimon seiriol siarl sianed siencyn siriol sulwen sulwyn taliesin talwyn tanwen tecwyn tegid tegryn teifi tesni
  tirion trahaearn tudful tudno tydfil urien wena wyndham wynford ynyr ysella ailis ailpein aindrea aodh aonghas artair beathag beathan cailean
  cairistiona ciorstaidh coinneach dolina ealasaid eoghann eubha fearchar fionnghal fionnlagh frangag gilleasbuig giorsal goiridh griogair iseabail
  iseabal lachlann lexine lilias mairearad marsaili muireall oighrig peigi raghnall seonag seoras seumas siusaidh tearlach uilleam uisdean alar armael
  azou benead bleiz bleuzen brev briec budoc caradec cado daoulas deniel derrien divi elestren elorn erwana eozen eudon fragan gaud gourlay gouesnou
  gradlon gralon guenn gwennaig gwenna gwenneg gwion gwennole herveig houarn ildut izold izoenn jakez jobig kado kadvael kanevet katarin katellig kireg
  koulm koulman krystell leneig levenez loigig lukaz madalen madeg maelmon maharid mai-wenn maloue mari-wenn marig marivon marzhin mazhe melar meriadeg
  mevena mevenn morwena nann nanig nevenoe nikolazig ninnog nominoe oanez olier oregan ozegan paskal perynn riwall riwanon riwanenn rivoal rieg rumengol
  ruvon salaun samzun sant sezni steren stervenn sulien tepod trefin trestan tudal tudgual tudi tugdualle turiaf tuzwal uhel vefa vonig winoc wenn
  wennig wenola yann-ber yann-vari yvonig zaig antea anghjula anghjulu antoine-do baptistu batti battista carulina chilina dumenica dume filippu
  ghjacumu ghjuliu ghjaseppu lauda laurenzu marie-ange-toussainte padivoru paulu pasqua rinatu stefanu tumasgiu vincentellu agathange amaranthe amelot
  aspasie athalie audebert aymardine bartholomee benigne bertrade carloman cassilde charlotine chrysole conradin dagobert didace dieudonnee edouardine
  eleuthere elianthe eligius emerancienne emerentienne emerentine emmeran enguerrande ermance ethelred euphrosyne eusebie exupere felicule fidelie
  fortunat francelin fredegonde galmier gaspardine gaubert genest gerbert gilonne glossinde grathienne guenievre guillemine guiral gustavine guyonnette
  hadelin hildegonde huguenin hyacynthe inno isidorine iseut jacinte jacquemine jacquemin josserand landelin laurentin leonilde leufroy liebaut ligoria
  ludolphe lutgarde maclou malvine mansuet mansuy martiane martinien matheline mechtilde medeline metheline mihiel milburge monegonde mummole namase
  nepomucene nicephore nizier norbertine odoric olympie orens osanne osee osmond oswalde ozanne palladie pantaleon parfaite perenelle perrette philoxene
  placidie pontien praxede privatine quentine quiriace radulphe rambert reinelde remacle reparate reveriano rodolphine rogatienne rosamonde sabinien
  salvien savin sigebert sophronie stephanette symphorose taraise tarcisius theodulphe theofrid theophraste theudere thibert thomassin tranquillin
  trophime tryphon turibe ubald ulphe ursulin uttu valbert valeric valfroy vallier veran viance vilfrid virgilie virginien vulfran willibrord zenobe
  zoel zozime adoniram amabel amyas anstice apphia asenath athelstan avice averil bathsheba benedicta benvolio boudicca brunhilda cicely clarimond
  cloris constantia crispian cuthbertha danforth demelza desdemona digby dunstan eglantyne eliphalet ermintrude erasmus esmond ethelbert ethelinda
  everild ferelith fulke gaius gervase godiva hephzibah hephziba hieronymus horatia ianthe ichabod iolanthe jenkin jephthah jessamy joscelin kenelm
  kenver kerensa kitto loveday lowena lucasta mabyn marmaduke mehitabel melanctha melchizedek meliora naphtali nigella olave osmund pendragon peronel
  perran petronella phyllida pleasance prunella quillan redvers rosenwyn ruperta septimus sereno sherborne sylvanus tamsyn tertius tryphena tryphosa
  tristram undine winefride wulfric xanthia zelah
  akeela amanpreet aoibhe ataahua atonia battitta billie-jo bolanle bridin capu chinonso dai damilola deirbhile expedite falakika fifine graxi gurjit
  harsimran heiata herle hnalaine hone ife iolana jedda kahurangi kaloi keola lowanna maebh mali manutea marie-lune marie-soleil meurig navjot noelene
  nolwenig panpili parm pepette perrig petelo pier-alexandre pier-luc pier-olivier pier-yves raihere sequoia-rose sosefo sukhwinder svet tarni tayen
  tening ti-jean ti-jo ti-louis ti-paul ti-pierre ti-rouge tizoune ttotte ursuline vaimiti wamo wapikoni wasse yarran yffig youssoupha
  deji oluchi wale toyin biodun funke gbemi ekene nkiru somto hauwa bilkisu danladi kweku ekow dzifa tebogo karabo onyango kiptoo jelagat hagos abeba
  haben winta deeqa hibaq jaswinder mitesh seung aine gruffudd denez battitt pantxo ignaziu manutahi tepua wadria waia hnaeje daphnis wilner guerline
  wideline kerline godelive gord
`);
