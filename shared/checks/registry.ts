import { brokenParagraph } from './brokenParagraph.ts'
import type { Check } from './check.ts'
import { fusedParagraphs } from './fusedParagraphs.ts'
import { inconsistentName } from './inconsistentName.ts'
import { lineHyphen } from './lineHyphen.ts'
import { lostCharacter } from './lostCharacter.ts'
import { misplacedHeadline } from './misplacedHeadline.ts'
import { noiseLine } from './noiseLine.ts'
import { numbering } from './numbering.ts'
import { quoteStyle } from './quoteStyle.ts'
import { repeatedText } from './repeatedText.ts'
import { straySpace } from './straySpace.ts'
import { suspectCharacter } from './suspectCharacter.ts'
import { truncated } from './truncated.ts'
import { unbalancedPair } from './unbalancedPair.ts'
import { widthStyle } from './widthStyle.ts'
import { wordSpacing } from './wordSpacing.ts'

/** All checks, in the order in which their findings are told. */
export const registry: readonly Check[] = [
  brokenParagraph,
  repeatedText,
  straySpace,
  fusedParagraphs,
  misplacedHeadline,
  unbalancedPair,
  quoteStyle,
  widthStyle,
  numbering,
  lineHyphen,
  wordSpacing,
  noiseLine,
  truncated,
  inconsistentName,
  suspectCharacter,
  lostCharacter,
]
