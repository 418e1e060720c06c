import type { Fix } from '../../../shared/contract/records.ts'

/** The meaning by which a finding is coloured: what its fix does, or that there is none. */
export function toneOf(fix: Fix | undefined): 'join' | 'surplus' | 'move' | 'suspect' | 'style' {
  switch (fix?.edit) {
    case 'join':
      return 'join'
    case 'swapTitles':
    case 'moveBlocks':
      return 'move'
    case 'split':
    case 'replace':
    case 'remove':
      return 'surplus'
    case 'setRole':
    case 'replaceMany':
      return 'style'
    case 'mark':
    case undefined:
      return 'suspect'
  }
}
