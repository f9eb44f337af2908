import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from '../../../lib/failure.ts';

/** A description of a few tensors has some hundred letters. */
const LONGEST_HEAD = 1_000_000;
const HEAD_LENGTH_BYTES = 8;
const ROWS_A_READING = 4_096;

const description = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().positive()).min(1).max(2),
  data_offsets: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
});
const head = z.record(z.string(), z.unknown());

/** How each kind of number is read, and how many bytes it has. */
const KINDS: Record<string, { bytes: number; read: (view: DataView, at: number) => number }> = {
  F64: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  F16: { bytes: 2, read: (view, at) => half(view.getUint16(at, true)) },
  BF16: { bytes: 2, read: (view, at) => upperHalf(view.getUint16(at, true)) },
  I8: { bytes: 1, read: (view, at) => view.getInt8(at) },
  I32: { bytes: 4, read: (view, at) => view.getInt32(at, true) },
  I64: { bytes: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
};

export type Tensor = {
  rows: number;
  width: number;
  /** Each row, one after the other. */
  each(visit: (row: number, numbers: Float64Array) => void): Promise<void>;
};

/**
 * Opens a file of tensors as safetensors has them: the length of a description, the description in
 * JSON, the numbers. Gives a tensor by name, null where there is none of it, and closes the file.
 * Throws a `Failure` that names the file where it is no such file or is cut off.
 */
export async function openTensors(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Number((await bytesAt(file, 0, HEAD_LENGTH_BYTES)).readBigUInt64LE());
    if (length > LONGEST_HEAD) throw new Error('its description is too long');
    const described = head.parse(
      JSON.parse((await bytesAt(file, HEAD_LENGTH_BYTES, length)).toString()),
    );
    const start = HEAD_LENGTH_BYTES + length;
    return {
      tensor: (name: string) => tensorOf(path, file, { start, size, described: described[name] }),
      close: () => file.close(),
    };
  } catch {
    await file.close();
    throw new Failure(`${path} is no file of tensors (safetensors), or is cut off.`);
  }
}

type Place = { start: number; size: number; described: unknown };

function tensorOf(
  path: string,
  file: FileHandle,
  { start, size, described }: Place,
): Tensor | null {
  if (described === undefined) return null;
  const read = description.safeParse(described);
  if (!read.success) throw new Failure(`${path} describes its numbers in a way that is not read.`);
  const { dtype, shape, data_offsets: offsets } = read.data;
  const [rows = 0, width = 1] = shape;
  const kind = KINDS[dtype];
  if (!kind) throw new Failure(`${path} has numbers of the kind ${dtype}, which is not read.`);
  const from = start + offsets[0];
  const rowBytes = width * kind.bytes;
  if (start + offsets[1] > size || offsets[1] - offsets[0] !== rows * rowBytes) {
    throw new Failure(`${path} is cut off: it has ${size} bytes and announces more.`);
  }
  return {
    rows,
    width,
    async each(visit: (row: number, numbers: Float64Array) => void) {
      for (let row = 0; row < rows; row += ROWS_A_READING) {
        const count = Math.min(ROWS_A_READING, rows - row);
        const bytes = await bytesAt(file, from + row * rowBytes, count * rowBytes);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        for (let one = 0; one < count; one++) {
          const at = one * rowBytes;
          visit(
            row + one,
            Float64Array.from({ length: width }, (_, n) => kind.read(view, at + n * kind.bytes)),
          );
        }
      }
    },
  };
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new Error('the file ends too soon');
  return buffer;
}

/** IEEE 754's 16 bits: a sign, five of the exponent, ten of the fraction. */
function half(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1_023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1_024) * 2 ** (exponent - 15);
}

const scratch = new DataView(new ArrayBuffer(4));

/** Bfloat16 is the upper half of 32 bits. */
function upperHalf(bits: number): number {
  scratch.setUint32(0, bits << 16);
  return scratch.getFloat32(0);
}
