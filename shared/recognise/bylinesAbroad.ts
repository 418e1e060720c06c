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
  /^(?:von\s+unser(?:e[nmr]|m|n)\s|eigene[rn]?\s+(?:draht)?(?:bericht|meldung)|de\s+(?:notre|nos|nuestro|nuestra|nuestros)\s|do\s+nosso\s|d[ae]l(?:la)?\s+nostr[oa]\s|van\s+(?:onze|een)\s|fr[åa]n?\s+v[åa]r\s|(?:наш|собственный|специальный|соб\.|спец\.)\s*корр)/iu
const arabic = /^(?:كتبت?|بقلم|تقرير|مراسلنا|إعداد|نوشته|נכתב|מאת)(?:\s*[:：-]\s*|\s+)/u
const korean = /^[\uac00-\ud7af]{2,5}\s*(?:선임|수습|객원)?(?:기자|특파원|통신원)(?:\s*=.{0,20}|\s+\S+@\S+)?$/u
const fewWords = new RegExp(`^${word}(?:[\\s:：،,]+${word}){0,9}[\\s:：،,]*$`, 'u')

/** Whether a line says who wrote, in a language other than Chinese: `By …`, `Von …`, `De notre correspondant`, `كتب: …`. */
export const isBylineAbroad = (text: string): boolean =>
  by.test(text) ||
  english.test(text) ||
  staff.test(text) ||
  korean.test(text) ||
  ((ourReporter.test(text) || arabic.test(text)) && fewWords.test(text))
