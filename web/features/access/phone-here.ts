const holds = 'semesta.phone'
const left = 'semesta.phone.left'

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
function write(name: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // private windows may refuse storage; what the phone keeps then ends with its time
  }
}

/** Whose list this browser keeps (docs/adr/0045). */
export const holdPhone = (username: string) => write(holds, username)
/** Somebody left without a line: the server is still to be told. */
export const leftUntold = {
  is: () => read(left) !== null,
  set: (untold: boolean) => write(left, untold ? 'yes' : null),
}

/** Wipes what a phone keeps of anybody else than who signs in now, or of everybody. */
export async function wipePhone(unless?: string): Promise<void> {
  leftUntold.set(false)
  const holder = read(holds)
  if (holder === null || holder === unless) return
  const { wipe } = await import('../outreach/phone/store.ts')
  await wipe()
  write(holds, null)
}
