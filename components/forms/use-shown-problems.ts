import { useEffect, useMemo, useState, type RefObject } from 'react'
import { startsWith } from '@/lib/forms/pointer'
import type { FieldProblem, Path } from '@/lib/forms/schema'
import { useAfterPress } from './use-after-press'

type Touched = { readonly path: Path; readonly isLeaf: boolean }

const isSame = (a: Path, b: Path): boolean => a.length === b.length && startsWith(a, b)
const concerns = ({ path, isLeaf }: Touched, problem: FieldProblem): boolean =>
  isSame(problem.path, path) || (isLeaf && startsWith(problem.path, path))

const pathOf = (element: HTMLElement): Path => JSON.parse(element.dataset['path'] ?? '[]') as Path

const drawnPaths = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-path]')].map((element) => element.dataset['path'] ?? '')

/**
 * Which problems are shown: those of fields the person has left, and all of them once sending was tried. `elsewhere`
 * are the shown ones that no field on the page stands for.
 */
export const useShownProblems = (problems: readonly FieldProblem[], frame: RefObject<HTMLElement | null>) => {
  const [touched, setTouched] = useState<readonly Touched[]>([])
  const [attempts, setAttempts] = useState(0)
  const [drawn, setDrawn] = useState<readonly string[]>([])

  const shown = useMemo(
    () => (attempts > 0 ? problems : problems.filter((problem) => touched.some((field) => concerns(field, problem)))),
    [problems, touched, attempts],
  )
  const elsewhere = useMemo(() => shown.filter(({ path }) => !drawn.includes(JSON.stringify(path))), [shown, drawn])

  useEffect(() => {
    const root = frame.current
    if (root === null || attempts === 0) return
    const observer = new MutationObserver(() => {
      setDrawn(drawnPaths(root))
    })
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
    }
  }, [attempts, frame])

  const afterPress = useAfterPress()
  return {
    shown,
    elsewhere: attempts > 0 ? elsewhere : [],
    attempts,
    touch: (element: HTMLElement) => {
      const path = pathOf(element)
      const isLeaf = element.dataset['leaf'] === 'true'
      afterPress(() => {
        setTouched((known) => (known.some((field) => isSame(field.path, path)) ? known : [...known, { path, isLeaf }]))
      })
    },
    showAll: () => {
      setDrawn(frame.current === null ? [] : drawnPaths(frame.current))
      setAttempts((count) => count + 1)
    },
  }
}
