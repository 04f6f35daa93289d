import type { PaperKind } from './sniff-paper.ts'

const longest = 100
// Control signs, and those that turn the direction of writing: `akta‮fdp.exe` must not read as a PDF.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** What the paper is called on screens and in letters: never a path, and with the ending of what it truly is. */
export function paperName(told: string, kind: PaperKind): string {
  const last = told.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(unseen, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
  const stem = plain.replace(/\.[\p{L}\d]{1,5}$/u, '').replaceAll(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, longest).join('').trimEnd() || 'berkas'}.${kind}`
}
