import type { Fix } from '../../../shared/contract/records.ts'

/** The meaning by which a finding is coloured: what its fix does, or that there is none. */
export function toneOf(fix: Fix | undefined): 'join' | 'surplus' | 'move' | 'suspect' {
  switch (fix?.edit) {
    case 'join':
      return 'join'
    case 'swapTitles':
      return 'move'
    case 'split':
    case 'replace':
      return 'surplus'
    case 'mark':
    case undefined:
      return 'suspect'
  }
}
