/** The library that writes workbooks, loaded when one is asked for: its hundreds of files would slow every start and thread. */
export const openExcel = async () => (await import('exceljs')).default
