import type { Page } from '../page/page.ts'
import { isCjk, isIdeographAt } from '../text/characters.ts'
import type { Recall } from './recall.ts'

/** How often a kind of neighbours is parted by a space, and how often not. */
interface Habit {
  readonly parted: number
  readonly together: number
}

interface Habits {
  /** An ideograph beside a Latin letter or digit. */
  readonly mixed: Habit
  /** A half-width mark and what follows it. */
  readonly marks: Habit
}

/** Which spaces a page sets on purpose. */
export interface SpaceHabits {
  isReal(text: string, at: number): boolean
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9'
const isWestern = (char: string): boolean =>
  isDigit(char) || (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z')
const isMixed = (left: string, right: string): boolean =>
  (isCjk(left) && isWestern(right)) || (isWestern(left) && isCjk(right))
const isHalfMark = (char: string): boolean => char !== '' && ',;:!?.)'.includes(char)

function countHabits(text: string): Habits {
  const mixed = { parted: 0, together: 0 }
  const marks = { parted: 0, together: 0 }
  for (let i = 0; i + 1 < text.length; i++) {
    if (isIdeographAt(text, i) && isIdeographAt(text, i + 1)) continue
    const char = text.charAt(i)
    const next = text.charAt(i + 1)
    if (next === ' ') {
      const behind = text.charAt(i + 2)
      if (isMixed(char, behind)) mixed.parted++
      if (isHalfMark(char) && isCjk(behind)) marks.parted++
    } else {
      if (isMixed(char, next)) mixed.together++
      if (isHalfMark(char) && isCjk(next)) marks.together++
    }
  }
  return { mixed, marks }
}

/** A habit where a third is parted: line ends fall on one neighbour in ten at most. */
const isHabit = ({ parted, together }: Habit): boolean => parted >= 2 && parted * 2 >= together

/** Learns whether a page parts figures and Latin words from ideographs, or half-width marks from what follows. */
export function spaceHabits({ articles }: Page, recall: Recall): SpaceHabits {
  const mixed = { parted: 0, together: 0 }
  const marks = { parted: 0, together: 0 }
  for (const { blocks } of articles) {
    for (const { text } of blocks) {
      const habits = recall(countHabits, text)
      mixed.parted += habits.mixed.parted
      mixed.together += habits.mixed.together
      marks.parted += habits.marks.parted
      marks.together += habits.marks.together
    }
  }
  const partsMixed = isHabit(mixed)
  const partsMarks = isHabit(marks)
  return {
    isReal(text, at) {
      const left = text.charAt(at - 1)
      const right = text.charAt(at + 1)
      if (isWestern(left) && isWestern(right) && !(isDigit(left) && isDigit(right))) return true
      return (partsMixed && isMixed(left, right)) || (partsMarks && isHalfMark(left))
    },
  }
}
