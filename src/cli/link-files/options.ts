/** As the command line gives them. */
export interface LinkFilesOptions {
  profile: string
  out: string
  clusters?: string
  truth?: string
  profileOut?: string
  model?: string
  modelOut?: string
}
