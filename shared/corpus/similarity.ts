import { similarShapes } from './similarShapes.ts'

/** Ways to read a character, without tones: `行` is `xing` or `hang`. Empty for what cannot be read. */
export type Sounds = (char: string) => readonly string[]

/** Where no table of sounds is at hand, nothing sounds alike. */
export const noSounds: Sounds = () => []

/** Finals and initials that speakers and typists of many regions do not tell apart. */
const blur = (sound: string): string =>
  sound
    .replace(/^(z|c|s)h/, '$1')
    .replace(/(?<=[aei])ng$/, 'n')
    .replace(/^n(?=[^g])/, 'l')

/** How two characters may have been taken for each other; null where they have nothing in common. */
export function likeness(a: string, b: string, sounds: Sounds): 'shape' | 'sound' | null {
  if (similarShapes(a).has(b)) return 'shape'
  const own = new Set(sounds(a).map(blur))
  return sounds(b).some((sound) => own.has(blur(sound))) ? 'sound' : null
}
