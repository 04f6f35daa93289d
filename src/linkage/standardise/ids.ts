/** Numbers for strings, from 1. */
export class Ids {
  private readonly known = new Map<string, number>()

  id(text: string): number {
    const known = this.known.get(text)
    if (known !== undefined) return known
    this.known.set(text, this.known.size + 1)
    return this.known.size
  }
}
