import type { Finding } from '../../../shared/contract/records.ts'

export type Tone = 'join' | 'surplus' | 'move' | 'suspect' | 'style'

const isBlank = (text: string): boolean => text.trim() === ''

/** The meaning by which a finding is coloured and drawn: what its fix does, or that a person has to look. */
export function toneOf({ fixes: [fix], names }: Pick<Finding, 'fixes' | 'names'>): Tone {
  switch (fix?.edit) {
    case 'join':
    case 'split':
      return 'join'
    case 'swapTitles':
    case 'moveBlocks':
      return 'move'
    case 'remove':
      return 'surplus'
    case 'replace':
      return isBlank(fix.text) ? 'surplus' : 'suspect'
    case 'setRole':
      return 'style'
    case 'replaceMany':
      return names === undefined ? 'style' : 'suspect'
    case 'mark':
    case undefined:
      return 'suspect'
  }
}
