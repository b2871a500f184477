/** A terminal for commands: keeps what is printed, and types these lines; without them it is none. */
export const terminal = (typed?: readonly string[]) => {
  const lines = [...(typed ?? [])]
  const printed: { out: string[]; err: string[] } = { out: [], err: [] }
  const interrupts = new Set<() => void>()
  const ask = (question: string): Promise<string> => {
    printed.err.push(question)
    const line = lines.shift()
    // An empty answer would be asked again for ever.
    return line === undefined ? Promise.reject(new Error(`Nothing typed for: ${question}`)) : Promise.resolve(line)
  }
  return {
    io: {
      out: (text: string) => void printed.out.push(text),
      err: (text: string) => void printed.err.push(text),
      ...(typed && { ask }),
      onInterrupt: (listener: () => void) => {
        interrupts.add(listener)
        return () => interrupts.delete(listener)
      },
    },
    out: () => printed.out.join('\n'),
    err: () => printed.err.join('\n'),
    /** Ctrl+C. */
    interrupt: () => {
      for (const listener of interrupts) listener()
    },
  }
}
