/** The address people reach us under, as it was set; else the one given. */
export function homeOf(otherwise: string): string {
  const set = process.env.SEMESTA_URL
  return set && URL.canParse(set) ? new URL(set).origin : otherwise
}
