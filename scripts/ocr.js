// `npm run ocr`: says who recognises words in pictures of pages; on Debian and its kin, root gets Tesseract with its French and Poppler installed.
// Beffroi reads everything else without: scanned documents are then unreadable, and it says so. Without Poppler alone, most scans are read: those in JPEG.
import './on-node-24.js';
import { aptInstall, mayInstall } from './apt-install.js';

const { findOcrPrograms } = await import('@beffroi/house/ocr');

// Debian 13 no longer brings the program with its language.
const PACKAGES = ['tesseract-ocr', 'tesseract-ocr-fra', 'poppler-utils'];

let found = await findOcrPrograms(process.env);
// Who says `none` in the environment has decided: nothing is installed behind their back.
const wanted = (process.env['BEFFROI_OCR'] ?? '') === '';
if ((found === null || found.pdftoppm === null) && wanted && mayInstall()) {
  console.log('Installing Tesseract and Poppler with apt-get: one of them is missing.');
  aptInstall(PACKAGES);
  found = await findOcrPrograms(process.env);
}
if (found === null) {
  console.error(
    wanted
      ? `Tesseract with its French was not found: install it, and Poppler (Debian: "apt-get install ${PACKAGES.join(' ')}"), and start again.`
      : 'The variable BEFFROI_OCR says "none": unset it.',
  );
  process.exitCode = 1;
} else {
  console.log(
    `Recognition: ${found.tesseract}, with ${found.pdftoppm ?? 'pictures that pages hold (without Poppler, JPEG and the like only)'}`,
  );
}
