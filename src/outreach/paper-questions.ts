/** What the command line may ask about lists on paper; with them come the fonts. */
export { enterSheet } from './paper/enter-sheet.ts'
export { sheetOf } from './paper/sheet-of.ts'
export { writeSheet } from './paper/write-sheet.ts'
