'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { cn } from './cn'
import { IconButton } from './icon-button'

type Props = {
  readonly text: string | (() => string | Promise<string>)
  /** What is copied: the accessible name. */
  readonly label: string
  readonly className?: string | undefined
}

/** Copies text to the clipboard and says so for a moment. */
export const CopyButton = ({ text, label, className }: Props) => {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => {
      setCopied(undefined)
    }, 1_500)
    return () => {
      clearTimeout(timer)
    }
  }, [copied])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <IconButton label={label} onClick={() => void copy()} className={cn(copied && 'text-ok', className)}>
        {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied === undefined ? '' : copied ? 'Copied' : 'The browser refused to copy'}
      </span>
    </>
  )
}
