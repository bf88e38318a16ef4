import { useEffect, useState } from "react";

/**
 * How many of `total` things to draw now: `size` at first, and as many more after each turn of the page, so that it stays
 * usable while a long list is built up. Never fewer than before, nor than `least`.
 */
export function useSteps(total: number, size: number, least = 0): number {
  const [allowed, setAllowed] = useState(size);
  const isComplete = allowed >= total;
  useEffect(() => {
    if (isComplete) return undefined;
    const timer = setTimeout(() => {
      setAllowed((before) => before + size);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isComplete, allowed, size]);
  return Math.min(total, Math.max(allowed, least));
}
