import type { Article, Page } from '../page/page.ts'
import { isCjkUnit } from '../text/characters.ts'
import { perRecord } from './perRecord.ts'
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

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isWestern = (unit: number): boolean =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
const isMixed = (left: number, right: number): boolean =>
  (isCjkUnit(left) && isWestern(right)) || (isWestern(left) && isCjkUnit(right))

const isHalfMark = new Uint8Array(0x10000)
for (const mark of ',;:!?.)') isHalfMark[mark.charCodeAt(0)] = 1

/** Counts by UTF-16 unit: two in three are ideographs beside each other, which tell nothing. */
function countHabits(text: string): Habits {
  const mixed = { parted: 0, together: 0 }
  const marks = { parted: 0, together: 0 }
  let unit = text.charCodeAt(0)
  for (let i = 1; i < text.length; i++) {
    const left = unit
    unit = text.charCodeAt(i)
    if (left >= 0x4e00 && left <= 0x9fff && unit >= 0x4e00 && unit <= 0x9fff) continue
    const isParted = unit === 0x20
    const right = isParted ? text.charCodeAt(i + 1) : unit
    if (isMixed(left, right)) mixed[isParted ? 'parted' : 'together']++
    if (isHalfMark[left] === 1 && isCjkUnit(right)) marks[isParted ? 'parted' : 'together']++
  }
  return { mixed, marks }
}

/** A habit where a third is parted: line ends fall on one neighbour in ten at most. */
const isHabit = ({ parted, together }: Habit): boolean => parted >= 2 && parted * 2 >= together

function addHabits(all: readonly Habits[]): Habits {
  const mixed = { parted: 0, together: 0 }
  const marks = { parted: 0, together: 0 }
  for (const habits of all) {
    mixed.parted += habits.mixed.parted
    mixed.together += habits.mixed.together
    marks.parted += habits.marks.parted
    marks.together += habits.marks.together
  }
  return { mixed, marks }
}

const habitsOf = perRecord(({ blocks }: Article, recall: Recall) =>
  addHabits(blocks.map(({ text }) => recall(countHabits, text))),
)

/** Learns whether a page parts figures and Latin words from ideographs, or half-width marks from what follows. */
export function spaceHabits({ articles }: Page, recall: Recall): SpaceHabits {
  const { mixed, marks } = addHabits(articles.map((article) => habitsOf(article, recall)))
  const partsMixed = isHabit(mixed)
  const partsMarks = isHabit(marks)
  return {
    isReal(text, at) {
      const left = text.charCodeAt(at - 1)
      const right = text.charCodeAt(at + 1)
      if (isWestern(left) && isWestern(right) && !(isDigit(left) && isDigit(right))) return true
      return (partsMixed && isMixed(left, right)) || (partsMarks && isHalfMark[left] === 1)
    },
  }
}
