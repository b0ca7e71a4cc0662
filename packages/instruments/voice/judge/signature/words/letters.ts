import { wordsOf } from './words-of.ts';

/** Letters in capitals that sign nothing: units, bodies, parties, lines, places, habits of writing. */
export const ABBREVIATIONS = wordsOf(`
  aud nzd cad jpy xpf vic qld tas rfs mtq ptv gwr emr swr gnr lnr tpx rtq saq msp ocn ofs cff bls tpg tpf tpn vbl zvv sbb nsb dsb jrc crv sfl bga ctu sdc srt wrt hrt grt yrt opp rcc bvg mvv hvv vrr
  bma cbd cfe cft cge cgi cgt cnr cpe cse csg cts dbs dfw dhl dhs dmv dnb ecg eeg erp ess ewr fao fbi fcc fff ffr fpt fps gie gip gir gmb gnv gpl gsm
  hdr hpv hqe hse hst ico icu ilo imf irl irs irm jpo kpi lcd led lga lpo lrt lsf mfr mls mod moj mot mri mta nhl nih njt obe onf oph opj orl ors
  paf pai pcb pch pec php pjj plf plh pls pma pna pnr ppa ppi ppr psu pvc pvd qcm rdo rna rnu rpi rps rsi rta rte rtd sdf sdk seo ses sft snu spa sra
  sru ssi sti tdm tec thc tma tms tpe uhf ulm vae vhf vhu vmc vpn vrd vrp vsl vtt vul wto wwf yul yvr yyz zan zfu zrr zus cta vta mdt stm tao cdt cst
  edt sgc corg oem eoc spanc
  adp soz ty tyvm tyia efs amo amc dno usn usmc usaf uscg dpe svt emc dsden irve ptz pio jsyk ooh tftf fil orsec crm nrv ndlr nde ndt dasri dae aed rcp cpr blk mva mvc swat nfpa sso chu samsah savs esat iem cmp cmpp hdj ssr usld mco pui ftth dslam pto pbo nro adsl vdsl wlan ssid pcr ltd plc llp gmbh eurl sas scop scic
  hth tia ttyl tysm iirc afaik imho icymi idk ngl tldr fwiw iykyk wfh lmk rsvp hbd ftw eod eob wip pcq jsp tkt bcp dsl pdt msg
  faa dvla dfe ntsb tsa cdc epa fema usgs nws noaa rcmp tfl tfgm orr nrw mca mhra cqc caa icao dgac arcep brgm ademe ofb anssi atmb
  zi maj ty tks lib grn con libdem snp eta etr oob ooo w3w rtt cnp hggsp cdi bac bde amm iut nfc ios dob
  a15 aah ada adn afp ai am anah anru aoc aop aou apa api apk apl app apr are ars art asap ass asse aug avr bac bbc bbq bdf bep bfm bhns bic bio bmw
  bnp bod brb brt bsc bst bts btw but cada caf cap ccas cdd cdg cdi ceo cest cet cfo cgu cgv cias cic cnil cnn co2 cpam cpu crous csv cto cvv dac ddt
  ddtm dec dga dgs dim diy dlc dna dns dob doc drac drc dreal drh dsi dst dup dut dvd dvla dwp ecole edf eelv ehpad en ena end ens epa epci epic esat
  est eta etd eu eur faq fax feat feb fev fifa fin fr fri fyi gbp gdf gdp ghz gif gmc gmt gop gp gps gpu gtfs hgv hiv hlm hmrc hsbc i ia iban ibm ice
  idf idfm ign igp ii iii ime imo inc info infos insa insee ios ip iris iso itv iut iv ivg ix jan jeu jfk jpg jul jun ko kwh lax lci lcl lfi lgv lgw
  lhr lol lpg lrem ltd lun lys mai mairie mar may mdr mds mep mer mhz mjc mlle mme mms modem mon mrs msa msc mst nasa nato nb nba nce new nf nfl nhs
  nord nov nox npa nsp nsw nte num nupes ocde oct odj ok om omc omg oms onu ory os otan otc ouest pal pc pcc pcf pcr pcso pdf phd pib pin pj plu plui
  pmi pmr png poi pos ppt prg ps psg pst ptdr ptt qpv qr ram ras ratp rav rca rdc rdv ref rep rer rgpd rib rip rmc rnli rom rpr rt rsa rse rspca rss
  rtl sam samu sarl sav sat scot sdis sdmis sep sfr sida sim sivom sivu sms smur sncf snp sos spf sql ssd ssl ste stif stop stp sud sun suv svp sxb tan
  tba tbc tbd tbm tcl tcsp tel ter tgv thu tls tnt top tos tram ttc tue tv tva uae udi ue uefa ufo ufr uhd uk ukip ump url urss urssaf us usa usb usd
  ussr utc v vat ven vg vi vih vii viii vip vost vtc vw wc wed who wifi wtf www x xi xii xiii xiv xix xls xml xvi xvii xviii xx xxi xxx zac zad zep
  zfe zup
`);

/** Two letters that are a unit, a country or a line, unless they stand where one signs. */
export const UNITS = wordsOf(`
  ac ag al ap ba bd be bo ca cb cd ce ch cl cm co cp cr db de dr es ev fc fn ft gb go gw ha hd hp hr hs ht hz ie it jo kb kg km kw lo lr lu m6 ma mb
  ml mm mo mp mr ms mw na ne nl no nw nz od oj ol os ph pm pr pt pv qc ra rc rd rh rn ro rv sa sd se sf st sw tb tf to un uv vf vo vr vs xv za zi
`);
