/** Reads one bit that is a 1 with a probability in 65,536ths, from 1 to 65,535. */
export type ReadBit = (probability: number) => number;

/** Reads `pack`'s text back. What it gives for any other text is of no use. */
export function unpack(text: string): string {
  return textOf(bitsOf(text));
}

/** An arithmetic decoder: six bits a character, from = to } without the backslash, which no script has to escape. */
function bitsOf(text: string): ReadBit {
  let low = 0;
  let high = 0x3fffffff;
  let value = 0;
  let at = 0;
  const { floor } = Math;
  const shift = (bits: number): number => (bits << 6) & 0x3fffffff;
  const next = (): void => {
    const code = text.charCodeAt(at++);
    value = shift(value) | ((code > 0x5c ? code - 0x3e : code - 0x3d) & 63);
  };
  while (at < 5) next();
  return (probability) => {
    const middle = low + floor(((high - low) * probability) / 65536);
    const bit = value > middle ? 0 : 1;
    if (bit === 1) high = middle;
    else low = middle + 1;
    while ((low ^ high) < 0x1000000) {
      low = shift(low);
      high = shift(high) | 63;
      next();
    }
    return bit;
  };
}

/**
 * The text that bits stand for. Before each bit, the contexts in which it stands (the last characters; what followed where
 * they stood before) say how probable a 1 is, and from the bit they learn. `pack` runs the same function over the bits that
 * it writes, so that both sides know the same. A library of 220,000 characters takes about 0.3 s and 25 MB.
 *
 * All arithmetic is + - * / of numbers, which every engine rounds alike. `Math.exp` and `Math.log` differ between engines:
 * they must not be used here.
 */
export function textOf(read: ReadBit): string {
  const { clz32, imul, max, min } = Math;
  // From a logarithm of odds to a probability, and back: in steps of 1/170 from -12 to 12, and of 1/4096.
  const squash = new Float64Array(4096);
  const stretch = new Float64Array(4096);
  for (let i = 0, odds = 162754.79, p = 0; i < 4096; i++) {
    const probability = 1 / (1 + odds);
    squash[i] = probability;
    odds *= 0.9941349;
    while (p < 4096 && (p + 0.5) / 4096 <= probability) stretch[p++] = (i - 2048) / 170;
  }
  const probabilityOf = (x: number): number => squash[max(0, min(4095, x * 170 + 2048)) | 0] ?? 0;

  // Numbers from 1 on: how many digits, then the digits.
  const digits = new Float64Array(64).fill(0.5);
  const number = (): number => {
    let count = 0;
    for (let bit = 1; bit === 1;) {
      const odds = digits[count] ?? 0;
      bit = read(1 + ((odds * 65534) | 0));
      digits[count] = odds + (bit - odds) / 16;
      count += bit;
    }
    let value = 1;
    while (count-- > 0) value = value * 2 + read(32768);
    return value;
  };

  // The characters, those with the shortest codes first, and among these by their code points.
  const length = number() - 1;
  const size = number() - 1;
  const chars: string[] = [];
  const nodes = new Int32Array(size);
  const counts = [0];
  for (let node = 2; chars.length < size; node *= 2) {
    const count = number() - 1;
    counts.push(count);
    for (let i = 0, point = -1; i < count; i++) {
      point += number();
      nodes[chars.length] = node++;
      chars.push(String.fromCodePoint(point));
    }
  }

  // Contexts of the last 0, 1, 2, and 4 characters, with two inputs each; two of the match, and a constant.
  const ORDERS = 4;
  const INPUTS = 11;
  // Of each bit in each context: how probable a 1 is (18 bits), how often it came (6), and its last seven values, with a 1
  // before them (8). In one word, for what takes time is to fetch it.
  const known = new Int32Array(ORDERS << 20).fill(0x80000001);
  const rates = Float64Array.from({ length: 64 }, (_, i) => 1 / (i + 1.3));
  // How often a 1 comes after these last seven bits, or fewer, in any context of as many characters.
  const learned = new Float32Array(ORDERS << 8).fill(0.5);
  // How often what followed there follows here, by the number of characters.
  const trust = Float64Array.from({ length: 32 }, (_, i) => 1 - 1 / (i + 3));
  const places = new Int32Array(1 << 18);
  // How much each input counts: by the match and the place in the code, and by the bits of this character so far.
  const weights = new Float64Array(INPUTS << 13).fill(0.2);
  const inputs = new Float64Array(INPUTS);
  const slots = new Int32Array(ORDERS);
  const hashes = new Int32Array(ORDERS);
  const symbols = new Int32Array(length);
  inputs[10] = 0.3;
  let text = "";
  // Where the last characters stood before, and how many of them.
  let match = 0;
  let matched = 0;
  for (let i = 0; i < length; i++) {
    for (let back = 0, hash = 0, order = 0; back < 5; back++) {
      if (back !== 3) hashes[order++] = hash;
      hash = imul((hash ^ (hash >>> 15)) + (symbols[i - 1 - back] ?? 0) + 1, 0x2c1b3c6d);
    }
    if (matched > 0 && symbols[match] === symbols[i - 1]) {
      matched++;
      match++;
    } else matched = 0;
    const place = (hashes[2] ?? 0) >>> 14;
    if (matched === 0) {
      match = places[place] ?? 0;
      while (matched < 32 && matched < match && symbols[match - 1 - matched] === symbols[i - 1 - matched]) matched++;
    }
    places[place] = i;
    const expected = matched > 0 ? (nodes[symbols[match] ?? 0] ?? 0) : 0;
    const digitsExpected = 31 - clz32(expected);
    const sureness = min(matched, 31);
    let agrees = matched > 0;

    // The bits of this character so far, after a 1; `first` is the first that is a whole code of so many.
    let node = 1;
    let symbol = 0;
    for (let depth = 1, first = 2; ; depth++) {
      for (let order = 0; order < ORDERS; order++) {
        const hash = imul((hashes[order] ?? 0) ^ imul(node, 0x85ebca6b), 0xc2b2ae35);
        const slot = (order << 20) | ((hash ^ (hash >>> 15)) & 0xfffff);
        const word = known[slot] ?? 0;
        const past = word & 255;
        slots[order] = slot;
        inputs[2 * order] = past === 1 ? 0 : (stretch[word >>> 20] ?? 0);
        inputs[2 * order + 1] = past === 1 ? 0 : (stretch[((learned[(order << 8) | past] ?? 0) * 4096) | 0] ?? 0);
      }
      const bitExpected = agrees ? (expected >> (digitsExpected - depth)) & 1 : 0;
      const sure = trust[sureness] ?? 0;
      const sign = agrees ? bitExpected * 2 - 1 : 0;
      inputs[8] = sign * (stretch[(sure * 4096) | 0] ?? 0);
      inputs[9] = sign * (sure * 4 - 2);
      const set = INPUTS * ((agrees ? min(matched, 15) * 16 + 16 : 0) + min(depth, 16) - 1);
      const other = INPUTS * (4096 + min(node, 4095));
      let sum = 0;
      let otherSum = 0;
      for (let k = 0; k < INPUTS; k++) {
        const input = inputs[k] ?? 0;
        sum += (weights[set + k] ?? 0) * input;
        otherSum += (weights[other + k] ?? 0) * input;
      }
      const bit = read(max(1, min(65535, probabilityOf((sum + otherSum) / 2) * 65536)) | 0);
      const error = (bit - probabilityOf(sum)) * 0.012;
      const otherError = (bit - probabilityOf(otherSum)) * 0.012;
      for (let k = 0; k < INPUTS; k++) {
        const input = inputs[k] ?? 0;
        weights[set + k] = (weights[set + k] ?? 0) + error * input;
        weights[other + k] = (weights[other + k] ?? 0) + otherError * input;
      }
      for (let order = 0; order < ORDERS; order++) {
        const slot = slots[order] ?? 0;
        const word = known[slot] ?? 0;
        const past = word & 255;
        const row = (order << 8) | past;
        const before = learned[row] ?? 0;
        learned[row] = before + (bit - before) * 0.012;
        const times = (word >>> 8) & 63;
        const probability = word >>> 14;
        known[slot] =
          ((probability + (bit * 0x3ffff - probability) * (rates[times] ?? 0)) << 14) |
          (min(times + 1, 63) << 8) |
          (past > 127 ? ((past * 2 + bit) & 127) | 128 : past * 2 + bit);
      }
      if (agrees) {
        agrees = bit === bitExpected;
        trust[sureness] = sure + ((agrees ? 1 : 0) - sure) * 0.01;
      }
      node = node * 2 + bit;
      const count = counts[depth] ?? 0;
      if (node - first < count) {
        symbol += node - first;
        break;
      }
      symbol += count;
      first = (first + count) * 2;
    }
    symbols[i] = symbol;
    text += chars[symbol] ?? "";
  }
  return text;
}
