/** The person's language as BCP 47: what the environment says as POSIX has it, else `otherwise`. */
export function systemLocale(env: NodeJS.ProcessEnv, otherwise: string): string {
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const [name = ''] = posix.split(/[.@]/)
  if (name === '') return otherwise
  return name === 'C' || name === 'POSIX' ? 'en' : name.replaceAll('_', '-')
}
