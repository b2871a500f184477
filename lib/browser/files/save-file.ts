/** Hands a file to the browser to keep. Its type must be one that is never opened as a page: servers had a say in it. */
export const saveFile = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser takes the bytes after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
