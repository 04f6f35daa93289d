const anywhere = 'http://semesta.invalid'

/** Only a path of this site, as a browser would read it: never a way to another host. */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith('/') || path.length > 500 || !URL.canParse(path, anywhere)) return '/'
  const { origin, pathname, search, hash } = new URL(path, anywhere)
  return origin === anywhere && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
