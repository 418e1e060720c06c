import { config } from 'zod'

// The content security policy forbids evaluation, which zod tries for speed as soon as a schema is made:
// this module must run before any other that makes one.
config({ jitless: true })
