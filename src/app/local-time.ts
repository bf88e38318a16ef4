const pad = (number: number): string => String(number).padStart(2, "0");

/** A time as it is here, to the minute: `2026-11-27T14:30`. */
export function localMinute(time: Date): string {
  const date = [time.getFullYear(), pad(time.getMonth() + 1), pad(time.getDate())].join("-");
  return `${date}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
