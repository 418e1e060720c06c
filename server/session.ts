import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

export interface Session {
  /** A token that opens the program once. */
  issueToken(): string
  /** Takes a token out of use; false when it was none. */
  redeem(token: string): boolean
  /** The `Set-Cookie` value of someone let in. */
  cookie(): string
  /** Whether a request's `Cookie` header is of someone let in. */
  admits(cookies: string | undefined): boolean
}

/** Who may use this run of the program. The cookie is named by port, since cookies ignore ports. */
export function createSession(port: () => number): Session {
  const key = secret()
  const tokens = new Set<string>()
  const name = () => `galley-${port()}`
  return {
    issueToken() {
      const token = secret()
      tokens.add(token)
      return token
    },
    redeem(token) {
      const known = [...tokens].find((candidate) => same(candidate, token))
      return known !== undefined && tokens.delete(known)
    },
    cookie: () => `${name()}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    admits: (cookies = '') =>
      cookies
        .split(';')
        .map((cookie) => cookie.trim())
        .some((cookie) => cookie.startsWith(`${name()}=`) && same(cookie.slice(name().length + 1), key)),
  }
}
