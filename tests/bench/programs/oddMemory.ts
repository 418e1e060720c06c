import { analyseText } from '../../../shared/recognise/analyseText.ts'
import { oddTexts } from '../../support/oddTexts.ts'

// Prints the bytes by which the process grew at most while it analysed a million characters of the odd text that is named.
const make = oddTexts[process.argv[2] ?? '']
if (make === undefined) throw new Error(`No such text: ${process.argv[2]}`)
analyseText('p', make(10_000))
const text = make(1_000_000)
const before = process.memoryUsage().rss
analyseText('p', text)
console.log(process.resourceUsage().maxRSS * 1024 - before)
