import { joinCore, joinedSize, maskOf, type Names, startOf } from '../standardise/names.ts'
import { wordRoom } from '../standardise/word-list.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { couldReach, mayBeOneEdit } from './near-words.ts'
import { withinOneEdit } from './one-edit.ts'

const lettersA = new Uint8Array(wordRoom)
const lettersB = new Uint8Array(wordRoom)

/** Letters that both names run together must have to be taken for one name with an error. */
const enoughLetters = 7

/**
 * Two names run together, as one word each. `near`: one name with an error. `alike`: not one name with an error by
 * itself, yet too alike to call it another.
 */
export function compareJoined(names: Names, a: number, b: number): 'near' | 'alike' | 'other' {
  const na = joinedSize(names, a)
  const nb = joinedSize(names, b)
  const maskA = maskOf(names, a)
  const maskB = maskOf(names, b)
  const beginAlike = firstLetter(names, a) === firstLetter(names, b)
  // Of names that begin otherwise only Jaro-Winkler of 0.94 counts, which then needs as much of Jaro.
  const may = couldReach(na, maskA, nb, maskB, beginAlike ? 1 : 1.8)
  const mayEdit = mayBeOneEdit(na, maskA, nb, maskB)
  if (!may && !mayEdit) return 'other'
  joinCore(names, a, lettersA)
  joinCore(names, b, lettersB)
  const edit = mayEdit && withinOneEdit(lettersA, 0, na, lettersB, 0, nb)
  const enough = na >= enoughLetters && nb >= enoughLetters
  if (edit && enough) return 'near'
  const likeness = may ? jaroWinkler(lettersA, 0, na, lettersB, 0, nb) : 0
  if (enough && likeness >= 0.94) return 'near'
  if (edit) return couldReach(na, maskA, nb, maskB, 1) ? 'alike' : 'other'
  return beginAlike && likeness >= 0.82 ? 'alike' : 'other'
}

function firstLetter(names: Names, name: number): number {
  return names.list.codes[names.words[startOf(names, name)]! * wordRoom]!
}
