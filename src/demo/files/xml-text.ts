const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const special = /[&<>"]/

/** Text as it may stand in XML; most has nothing to escape. */
export const xmlText = (text: string): string =>
  special.test(text) ? text.replaceAll(/[&<>"]/g, (char) => escapes[char]!) : text
