#!/bin/sh
# A batch on Slurm: an array, one task for each part of the input.
#
#   sbatch slurm.sh
#   mappe merge /shared/papers/2026-11/parts --workspace /shared/musterwil --files
#
# Before you use it: put your own folders, table and number of parts in. The array
# begins with 1, and its last number and MAPPE_SHARDS are the same. A single part is
# started again with `sbatch --array=3 slurm.sh`; it goes on where it was.

#SBATCH --job-name=mappe-batch
#SBATCH --array=1-8
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=4
#SBATCH --mem=6G
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --output=mappe-%A_%a.log
# One minute before the end of its time the task is told, and writes its part.
#SBATCH --signal=B:TERM@60

export MAPPE_SHARDS=8
office=/shared/musterwil
output=/shared/papers/2026-11

# Each task has a workspace of its own, because a journal has one writer.
work="${SLURM_TMPDIR:-${TMPDIR:-/tmp}}/mappe-${SLURM_ARRAY_JOB_ID}-${SLURM_ARRAY_TASK_ID}"
umask 077
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
for part in office.toml assets templates locales fonts; do
  [ -e "$office/$part" ] && cp -R "$office/$part" "$work/"
done

mappe batch "$office/register.csv" --workspace "$work" --shard auto \
  --output "$output" --date 2026-11-23 --jobs "$SLURM_CPUS_PER_TASK" &
child=$!
trap 'kill -TERM "$child"' TERM
while :; do
  wait "$child"; code=$?
  kill -0 "$child" 2>/dev/null || break
done
# Code 1 says that papers were refused or held back: the part is done.
[ "$code" -le 1 ]
