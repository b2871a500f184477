/** Characters that are looked at to tell what a file is. */
const HEAD = 1 << 16

/** Whether a text is, or claims to be, a recording of ours: by its first line, not by its name. */
export const isRecordingText = (head: string): boolean => {
  const [line = ''] = head
    .slice(0, HEAD)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n', 1)
  return /^\{.*"format"\s*:\s*"parley-recording"/.test(line) && !/^\{\s*"log"\s*:/.test(line)
}
