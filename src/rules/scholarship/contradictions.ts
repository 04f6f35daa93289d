import { ageOn, type Day } from '../core/calendar.ts'
import { contradicts } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { lastBirth } from '../member/posthumous.ts'
import type { Child } from './facts.ts'
import { agesOf, classesOf, isLevel, type Level, levels, yearInLevel } from './levels.ts'

/** What cannot be true of children on the day of the event: a class no school has, an age no pupil has. */
export function childContradictions(children: readonly Child[] | undefined, eventOn: Day): FactProblem[] {
  return (children ?? []).flatMap((child, index) => {
    const wrong = (fact: keyof Child, other: keyof Child) =>
      contradicts(`children[${index}].${fact}`, `children[${index}].${other}`)
    if (child.bornOn > lastBirth(eventOn)) return [contradicts(`children[${index}].bornOn`, 'children')]
    if (isLevel(child.level)) return atSchool(child, child.level, eventOn, wrong)
    return notAtSchool(child, eventOn, wrong)
  })
}

type Wrong = (fact: keyof Child, other: keyof Child) => FactProblem

function atSchool(child: Child, level: Level, eventOn: Day, wrong: Wrong): FactProblem[] {
  const { grade, yearsLeft, goesOnTo, collegeYears } = child
  const whole = level === 'PT' ? (collegeYears ?? classesOf.PT) : classesOf[level]
  const year = grade === undefined ? 1 : yearInLevel(level, grade)
  if (year > whole) return [wrong('grade', level === 'PT' && collegeYears ? 'collegeYears' : 'level')]
  const [least, most] = agesOf[level]
  const age = ageOn(child.bornOn, eventOn)
  if (age < least + year - 1 || age > most + year - 1) return [wrong('level', 'bornOn')]
  const left = whole - year + 1
  // How long a study takes is not fixed: fewer years left than the longest are no contradiction.
  const fixed = grade !== undefined && (level !== 'PT' || collegeYears !== undefined)
  if (yearsLeft !== undefined && (fixed ? yearsLeft !== left : yearsLeft > left))
    return [wrong('yearsLeft', grade === undefined ? 'level' : 'grade')]
  return goesOnTo !== undefined && levels.indexOf(goesOnTo) < levels.indexOf(level)
    ? [wrong('goesOnTo', 'level')]
    : []
}

/** Not yet at school, or no longer: no class, and for who is still to enter a small child's age. */
function notAtSchool(child: Child, eventOn: Day, wrong: Wrong): FactProblem[] {
  if (child.grade !== undefined) return [wrong('grade', 'level')]
  if (child.yearsLeft !== undefined) return [wrong('yearsLeft', 'level')]
  if (child.level === 'tidak') return []
  const [, oldest] = child.level === 'belum-tk' ? agesOf.TK : agesOf.SD
  return ageOn(child.bornOn, eventOn) > oldest ? [wrong('level', 'bornOn')] : []
}
