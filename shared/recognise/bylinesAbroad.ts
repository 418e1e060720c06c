import { isIdeographAt } from '../text/characters.ts'
import { endsSentence } from '../text/sentences.ts'

const given = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const link = '(?:and|of|the|de|van|von|und|et|y|e|i|och|en|и|&)'
/** Names of a script with capitals, one to ten words. */
const names = `(?:[\\s,]+(?:${given}|${link})){1,10}`
const word = "[\\p{L}\\p{M}.'’-]+"

/** What stands before the name of who wrote, as a line begins with it or in capitals throughout. */
const before = ['By', 'From', 'Von', 'Par', 'Por', 'Door', 'Av', 'Af', 'Przez', 'Автор']
const by = new RegExp(`^(?:di|${before.flatMap((word) => [word, word.toUpperCase()]).join('|')})\\s*:?${names}$`, 'u')

const english =
  /^(?:Special (?:Dispatch |Cable |Correspondence )?(?:to|of) |From (?:Our|a Staff) |Staff (?:Writer|Reporter|Correspondent)|Associated Press|United Press)/i
const staff = /^(?:[A-Z][\w.'-]*\s+){2,4}(?:Staff|Correspondent|Reporter|Editor)\b.{0,30}$/

/** A paper's own reporter without a name: `Von unserem Korrespondenten`, `De notre envoyé spécial`. */
const ourReporter =
  /^(?:von\s+unser\p{L}{0,2}|eigene[rn]?|de\s+(?:notre|nos|nuestr[oa]s?)|do\s+nosso|d[ae]l(?:la)?\s+nostr[oa]|van\s+(?:onze|een)|fr(?:ån|a)\s+v[åa]r|наш|собственный|специальный|соб\.|спец\.)\s*\p{L}{0,12}(?:korresp|bericht|mitarb|report|redak|redac|rédac|meldung|envoyé|enviad|correspon|corrispon|inviat|verslaggev|medarb|корр)\p{L}*/iu
const arabic = /^(?:(?:كتبت?|تقرير|إعداد|نوشته|נכתב)\s*[:：]\s*|(?:بقلم|مراسلنا|מאת)(?:\s*[:：]\s*|\s+))/u
const korean = /^[\uac00-\ud7af]{2,5}\s*(?:선임|수습|객원)?(?:기자|특파원|통신원)(?:\s*=.{0,20}|\s+\S+@\S+)?$/u
const fewWords = new RegExp(`^${word}(?:[\\s:：،,]+${word}){0,9}[\\s:：،,]*$`, 'u')

const isByline = (text: string): boolean =>
  by.test(text) ||
  english.test(text) ||
  staff.test(text) ||
  korean.test(text) ||
  (arabic.test(text) && fewWords.test(text)) ||
  // Running text goes on with small letters, and ends in a stop.
  (ourReporter.test(text) && /^\p{Lu}/u.test(text) && fewWords.test(text) && !endsSentence(text))

/** Whether a line says who wrote, in a language other than Chinese: `By …`, `Von …`, `De notre correspondant`, `كتب: …`. */
export const isBylineAbroad = (text: string): boolean => !isIdeographAt(text, 0) && isByline(text)
