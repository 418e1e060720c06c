import { isCjkUnit } from './characters.ts'

/** The characters that make up about half of any modern Chinese text, simplified and traditional. */
const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处世市记报华京委议务会服保推持领导习近平' +
  '這個國時來們對會發動過說產種後學經進著電裡裏實現體機當從業應開還為爲義樣與關線數變條沒結問無係軍長場題黨員總設級圖統組見計別論運農幾區強戰則處據記報華東車門間於於兩萬務議導習並'

/** By UTF-16 unit: every character of short lines is asked for. */
const isCommon = new Uint8Array(0x10000)
for (const char of common) isCommon[char.charCodeAt(0)] = 1

/**
 * The share of common characters among the ideographs of a text, 0…1: about a half in Chinese, next to nothing in
 * text decoded by the wrong table; null without any ideograph.
 */
export function commonness(text: string): number | null {
  let ideographs = 0
  let known = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isCjkUnit(unit)) continue
    ideographs++
    known += isCommon[unit] ?? 0
  }
  return ideographs === 0 ? null : known / ideographs
}
