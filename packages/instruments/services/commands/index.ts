import { type CommandLine, DATA, READING, SOURCES, saying, speaking } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { COMMAND_WORDS } from '../words/commands.ts';

/** What services give to the command line. */
export const COMMAND_LINE: CommandLine = {
  instrument: 'services',
  rubric: async () => (await import('@beffroi/services/judge')).RUBRIC,
  commands: [
    {
      name: 'audit',
      options: {
        ...SOURCES,
        ...READING,
        town: { type: 'string' },
        name: { type: 'string' },
        sites: { type: 'string' },
        json: { type: 'boolean' },
        out: { type: 'string' },
        html: { type: 'string' },
        open: { type: 'boolean' },
        into: { type: 'string' },
        'as-is': { type: 'boolean' },
      },
      least: 1,
      most: 1,
      missing: {
        fr: t`Il manque l’adresse du site : « beffroi audit https://www.ma-commune.fr/ ».`,
        en: 'The address of the site is missing: “beffroi audit https://www.ma-commune.fr/”.',
      },
      help: {
        chapter: 'town',
        fr: t`  audit ADRESSE            mesure une commune et imprime son tableau
    --town CODE            code INSEE de la commune
    --name NOM             nom de la commune
    --sites FICHIER        registre de sites (comme pour panel import) : il
                           apprend les domaines que des communes partagent
    --from-dir DOSSIER     lit le web dans un dossier <hôte>/<chemin>
    --own-copy             c’est votre copie : lit aussi ce que son robots.txt
                           interdit
    --from-warc FICHIER…   lit le web dans des archives WARC
    --via ADRESSE          demande tout hôte à cette adresse (127.0.0.1:8080)
    --render QUAND         navigateur : never, auto (par défaut) ou always
    --budget N             pages au plus (80)
    --delay SECONDES       entre deux requêtes à un hôte (1 ; 0 pour un dossier,
                           des archives ou --via sur cette machine)
    --data DOSSIER         où vont les archives (data, ou BEFFROI_DATA)
    --json                 imprime un document JSON au lieu du tableau
    --out FICHIER          écrit ce document dans un fichier
    --html FICHIER         écrit la fiche de la commune dans un fichier qui
                           s’ouvre partout, seul
    --open                 ouvre cette fiche tout de suite
    --into VAGUE           reprend la mesure dans une vague qui compte la
                           commune et ne l’a pas mesurée (avec --town)
    --contact ADRESSE      où la commune peut vous joindre (ou BEFFROI_CONTACT),
                           obligatoire quand le réseau est lu
    --user-agent TEXTE     l’en-tête User-Agent ; le contact y est ajouté s’il
                           ne contient pas d’adresse
    --allow-private        permet les adresses privées et locales
    --at DATE              date de la mesure (2026-11-24 ; sinon maintenant)
    --as-is                mesure un site qui n’est peut-être pas celui de
                           la commune
`,
        en: `  audit ADDRESS            measures a town and prints its table
    --town CODE            INSEE code of the town
    --name NAME            name of the town
    --sites FILE           register of sites (as for panel import): it tells
                           which domains towns share
    --from-dir FOLDER      reads the web from a folder <host>/<path>
    --own-copy             it is a copy of your own: reads what its robots.txt
                           forbids as well
    --from-warc FILE…      reads the web from WARC archives
    --via ADDRESS          asks every host at this address (127.0.0.1:8080)
    --render WHEN          browser: never, auto (default) or always
    --budget N             pages at most (80)
    --delay SECONDS        between two requests to a host (1; 0 for a folder,
                           archives or --via on this machine)
    --data FOLDER          where archives go (data, or BEFFROI_DATA)
    --json                 prints a JSON document instead of the table
    --out FILE             writes this document to a file
    --html FILE            writes the town’s sheet to one file that opens
                           anywhere
    --open                 opens this sheet at once
    --into WAVE            takes the measurement into a wave that has the town
                           and has not measured it (with --town)
    --contact ADDRESS      where the town can reach you (or BEFFROI_CONTACT),
                           needed when the network is read
    --user-agent TEXT      the User-Agent header; the contact is added when it
                           holds no address
    --allow-private        allows private and local addresses
    --at DATE              date of the measurement (2026-11-24; else now)
    --as-is                measures a site that may not be the town’s own
`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./audit.ts')).auditCommand),
    },
    {
      name: 'proof',
      options: { data: { type: 'string' } },
      least: 2,
      most: 2,
      missing: {
        fr: t`Il manque le fichier ou le service : « beffroi proof ma-commune.json school-canteen ».`,
        en: 'The file or the service is missing: “beffroi proof ma-commune.json school-canteen”.',
      },
      help: {
        chapter: 'town',
        fr: t`  proof FICHIER SERVICE    montre les preuves d’une note et la recalcule hors
                           ligne ; FICHIER : un document JSON ou une archive`,
        en: `  proof FILE SERVICE       shows the evidence of a mark and computes it again
                           offline; FILE: a JSON document or an archive`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./proof.ts')).proofCommand),
    },
    {
      name: 'explain',
      options: { ...SOURCES, at: { type: 'string' }, url: { type: 'string' } },
      least: 1,
      most: 1,
      help: {
        chapter: 'town',
        fr: t`  explain ADRESSE|FICHIER  ce que dit une page, et quelle règle y voit quoi
                           (--from-dir, --from-warc, --via ; --url pour
                           l’adresse d’un fichier)`,
        en: `  explain ADDRESS|FILE     what a page says, and which rule sees what in it
                           (--from-dir, --from-warc, --via; --url for the
                           address of a file)`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./explain.ts')).explainCommand),
    },
    {
      name: 'review cases',
      options: { ...DATA, out: { type: 'string' } },
      least: 0,
      most: 0,
      help: {
        chapter: 'review',
        fr: t`  review cases             écrit les contestations retenues en cas d’essai des
                           règles (--out DOSSIER : cases)`,
        en: `  review cases             writes upheld contests as cases for the rules’ tests
                           (--out FOLDER: cases)`,
      },
      run: async () => saying(COMMAND_WORDS, (await import('./review-cases.ts')).reviewCasesCommand),
    },
  ],
  reports: {
    show: async () => (await import('./waves.ts')).showServices,
    compare: async () => (await import('./waves.ts')).compareServices,
  },
  demonstration: {
    once: async () => {
      const { demoOnce } = await import('./demo-once.ts');
      return (fixtures, towns, args, context) => demoOnce(fixtures, towns, args, speaking(COMMAND_WORDS, context));
    },
    waves: async () => (await import('./demo-waves.ts')).demoWaves,
  },
};
