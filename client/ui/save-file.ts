/** Hands a file that was made on this device to the browser, which keeps it where its person says. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by then; a shorter wait loses the file in some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
