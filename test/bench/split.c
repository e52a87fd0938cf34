/*
 * The budget split in plain C: what fordel is measured against.
 *
 *   split municipalities.csv budget.csv out.csv
 *
 * Reads the same files as fordel (semicolon, quotes, decimal comma, users as lists or `all except`), splits each line by the
 * keys 50/50 and 30/70 in exact integers with one rounding by largest remainder (ties to the lower number), and writes the
 * same budget.csv, byte for byte. It trusts its input, explains nothing, and writes neither manifest nor summary.
 * Prints nothing. Build: cc -O2 -o split split.c
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef unsigned __int128 uint128;

enum { MAX_MEMBERS = 10000, MAX_FIELDS = 64, OUT_BYTES = 1 << 20, MAX_CELL = 24, TIE_BITS = 16 };

typedef struct {
  char *text;
  size_t length;
} Text;

static _Noreturn void fail(const char *what, const char *name) {
  fprintf(stderr, "split: %s %s\n", what, name);
  exit(1);
}

/* ---- reading ---- */

static Text read_file(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat info;
  if (file < 0 || fstat(file, &info) != 0) fail("cannot read", path);
  Text whole = {malloc((size_t)info.st_size + 1), 0};
  if (whole.text == NULL) fail("no memory for", path);
  ssize_t got;
  while ((got = read(file, whole.text + whole.length, (size_t)info.st_size - whole.length)) > 0) {
    whole.length += (size_t)got;
  }
  close(file);
  whole.text[whole.length] = '\n';
  return whole;
}

/* Splits one record into fields, unquoting in place; returns where the next one begins. */
static char *read_record(char *p, Text *fields, int *count) {
  *count = 0;
  for (;;) {
    char *start = p, *end;
    if (*p == '"') {
      char *to = p++;
      for (;;) {
        if (*p == '"' && *++p != '"') break;
        *to++ = *p++;
      }
      end = to;
    } else {
      while (*p != ';' && *p != '\n' && *p != '\r') p++;
      end = p;
    }
    if (*count < MAX_FIELDS) fields[(*count)++] = (Text){start, (size_t)(end - start)};
    if (*p == ';') {
      p++;
      continue;
    }
    if (*p == '\r') p++;
    return p + 1;
  }
}

static int same(Text a, const char *b) {
  return a.length == strlen(b) && memcmp(a.text, b, a.length) == 0;
}

static int column_of(const Text *fields, int count, const char *name) {
  for (int i = 0; i < count; i++) {
    if (same(fields[i], name)) return i;
  }
  fail("no column", name);
}

static int64_t read_digits(Text text) {
  int64_t value = 0;
  int negative = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.text[i] == '-') negative = 1;
    else if (text.text[i] >= '0' && text.text[i] <= '9') value = value * 10 + (text.text[i] - '0');
  }
  return negative ? -value : value;
}

/* Whole øre from `-1234,56`, `1234,5` or `1234`. */
static int64_t read_amount(Text text) {
  int64_t value = read_digits(text);
  char *comma = memchr(text.text, ',', text.length);
  size_t decimals = comma == NULL ? 0 : text.length - 1 - (size_t)(comma - text.text);
  return decimals == 2 ? value : decimals == 1 ? value * 10 : value * 100;
}

/* ---- members and keys ---- */

static struct {
  Text number, name;
  int64_t figures[2];
} members[MAX_MEMBERS];
static int member_count;
static int member_by_number[10000];

/* `equal` percent by head, the rest by a basis: 0 population, 1 employees. */
typedef struct {
  const char *id, *clause;
  uint64_t equal;
  int basis;
} Key;
static const Key keys[] = {{"50/50", "6 a", 50, 0}, {"30/70", "6 b", 30, 1}};

static void read_members(const char *path) {
  Text fields[MAX_FIELDS];
  int count;
  Text file = read_file(path);
  char *p = read_record(file.text, fields, &count), *end = file.text + file.length;
  int number = column_of(fields, count, "number"), name = column_of(fields, count, "name");
  int bases[2] = {column_of(fields, count, "population"), column_of(fields, count, "employees")};
  while (p < end) {
    p = read_record(p, fields, &count);
    member_by_number[read_digits(fields[number])] = member_count;
    members[member_count].number = fields[number];
    members[member_count].name = fields[name];
    for (int i = 0; i < 2; i++) members[member_count].figures[i] = read_digits(fields[bases[i]]);
    member_count++;
  }
}

static const Key *key_of(Text id) {
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    if (same(id, keys[i].id)) return &keys[i];
  }
  fail("no such key", id.text);
}

/* The users of a line as member indices in number order. */
static int read_users(Text text, int *users) {
  static const char except[] = "all except ";
  static unsigned char named[MAX_MEMBERS];
  int inverted = text.length >= sizeof except - 1 && memcmp(text.text, except, sizeof except - 1) == 0;
  int wanted = !inverted && text.length > 0, count = 0;
  memset(named, 0, (size_t)member_count);
  const char *p = text.text + (inverted ? sizeof except - 1 : 0), *end = text.text + text.length;
  while (p < end) {
    int number = 0;
    for (; p < end && *p >= '0' && *p <= '9'; p++) number = number * 10 + (*p - '0');
    named[member_by_number[number]] = 1;
    while (p < end && (*p < '0' || *p > '9')) p++;
  }
  for (int m = 0; m < member_count; m++) {
    users[count] = m;
    count += named[m] == wanted;
  }
  return count;
}

/* ---- splitting ---- */

/* Moves the `wanted` largest of `values` to the front (quickselect). The values are all different. */
static void select_largest(uint64_t *values, int count, int wanted) {
  int low = 0, high = count - 1;
  while (low < high) {
    uint64_t pivot = values[low + (high - low) / 2];
    int i = low, j = high;
    while (i <= j) {
      while (values[i] > pivot) i++;
      while (values[j] < pivot) j--;
      if (i <= j) {
        uint64_t swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (wanted - 1 <= j) high = j;
    else if (wanted - 1 >= i) low = i;
    else return;
  }
}

/*
 * Shares of `amount` by member index, øre. A user's exact share is amount × numerator / denominator with
 * numerator = equal × W + rest × n × w and denominator = (equal + rest) × n × W.
 */
static void split(int64_t amount, const Key *key, const int *users, int count, int64_t *shares) {
  static uint64_t numerators[MAX_MEMBERS], remainders[MAX_MEMBERS];
  uint64_t magnitude = amount < 0 ? -(uint64_t)amount : (uint64_t)amount;
  uint64_t common = key->equal == 50 ? 50 : 10;
  uint64_t equal = key->equal / common, rest = (100 - key->equal) / common;
  uint64_t weight_sum = 0, largest = 0, left = magnitude;
  for (int i = 0; i < count; i++) weight_sum += (uint64_t)members[users[i]].figures[key->basis];
  uint64_t denominator = (equal + rest) * (uint64_t)count * weight_sum;
  for (int i = 0; i < count; i++) {
    uint64_t weight = (uint64_t)members[users[i]].figures[key->basis];
    numerators[i] = equal * weight_sum + rest * (uint64_t)count * weight;
    if (numerators[i] > largest) largest = numerators[i];
  }
  int narrow = magnitude <= UINT64_MAX / largest;
  memset(shares, 0, (size_t)member_count * sizeof *shares);
  for (int i = 0; i < count; i++) {
    uint64_t share, remainder;
    if (narrow) {
      share = magnitude * numerators[i] / denominator;
      remainder = magnitude * numerators[i] % denominator;
    } else {
      uint128 product = (uint128)magnitude * numerators[i];
      share = (uint64_t)(product / denominator);
      remainder = (uint64_t)(product % denominator);
    }
    left -= share;
    shares[users[i]] = (int64_t)share;
    /* The remainder is below 2^48; of equal ones the lower number is the larger value. */
    remainders[i] = remainder << TIE_BITS | (uint64_t)((1 << TIE_BITS) - 1 - users[i]);
  }
  if (left > 0) select_largest(remainders, count, (int)left);
  for (uint64_t i = 0; i < left; i++) {
    shares[(1 << TIE_BITS) - 1 - (int)(remainders[i] & ((1 << TIE_BITS) - 1))]++;
  }
  if (amount < 0) {
    for (int i = 0; i < count; i++) shares[users[i]] = -shares[users[i]];
  }
}

/* ---- writing ---- */

static char *out, *out_at;
static int out_file;
static char pairs[200];

static void flush(void) {
  for (char *p = out; p < out_at;) {
    ssize_t written = write(out_file, p, (size_t)(out_at - p));
    if (written < 0) fail("cannot write", "the result");
    p += written;
  }
  out_at = out;
}

static void reserve(size_t bytes) {
  if ((size_t)(out_at - out) + bytes > OUT_BYTES) flush();
}

static void put(const char *text, size_t length) {
  memcpy(out_at, text, length);
  out_at += length;
}

/* A text cell and the delimiter, quoted where it must be. */
static void put_text(Text text) {
  int quote = 0;
  for (size_t i = 0; i < text.length; i++) {
    quote |= text.text[i] == ';' || text.text[i] == '"' || text.text[i] == '\n' || text.text[i] == '\r';
  }
  reserve(2 * text.length + 3);
  if (!quote) put(text.text, text.length);
  else {
    *out_at++ = '"';
    for (size_t i = 0; i < text.length; i++) {
      if (text.text[i] == '"') *out_at++ = '"';
      *out_at++ = text.text[i];
    }
    *out_at++ = '"';
  }
  *out_at++ = ';';
}

/* An amount and the delimiter. */
static void put_amount(int64_t amount) {
  char digits[MAX_CELL], *p = digits + MAX_CELL;
  uint64_t magnitude = amount < 0 ? -(uint64_t)amount : (uint64_t)amount;
  uint64_t kroner = magnitude / 100;
  *--p = ';';
  p -= 2;
  memcpy(p, pairs + 2 * (magnitude % 100), 2);
  *--p = ',';
  while (kroner >= 10) {
    p -= 2;
    memcpy(p, pairs + 2 * (kroner % 100), 2);
    kroner /= 100;
  }
  if (kroner > 0 || *p == ',') *--p = (char)('0' + kroner);
  if (amount < 0) *--p = '-';
  put(p, (size_t)(digits + MAX_CELL - p));
}

static void put_row(const Text *head, int64_t amount, const int64_t *shares) {
  for (int i = 0; i < 4; i++) put_text(head[i]);
  reserve((size_t)(member_count + 1) * MAX_CELL);
  put_amount(amount);
  for (int m = 0; m < member_count; m++) put_amount(shares[m]);
  memcpy(out_at - 1, "\r\n", 2);
  out_at++;
}

static void put_header(void) {
  put("\xEF\xBB\xBFid;description;key;clause;amount", 35);
  for (int m = 0; m < member_count; m++) {
    reserve(members[m].number.length + members[m].name.length + 4);
    *out_at++ = ';';
    put(members[m].number.text, members[m].number.length);
    *out_at++ = ' ';
    put(members[m].name.text, members[m].name.length);
  }
  put("\r\n", 2);
}

static Text literal(const char *text) { return (Text){(char *)text, strlen(text)}; }

int main(int argc, char **argv) {
  static int64_t shares[MAX_MEMBERS], totals[MAX_MEMBERS];
  static int users[MAX_MEMBERS];
  Text fields[MAX_FIELDS];
  int count;
  int64_t total = 0;
  if (argc != 4) fail("usage: split municipalities.csv budget.csv", "out.csv");
  for (int i = 0; i < 100; i++) {
    pairs[2 * i] = (char)('0' + i / 10);
    pairs[2 * i + 1] = (char)('0' + i % 10);
  }
  read_members(argv[1]);
  Text file = read_file(argv[2]);
  out = out_at = malloc(OUT_BYTES + (size_t)member_count * MAX_CELL + file.length);
  out_file = open(argv[3], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out == NULL || out_file < 0) fail("cannot write", argv[3]);

  char *p = read_record(file.text, fields, &count), *end = file.text + file.length;
  int id = column_of(fields, count, "id"), description = column_of(fields, count, "description");
  int key_at = column_of(fields, count, "key"), amount_at = column_of(fields, count, "amount");
  int users_at = column_of(fields, count, "users");
  put_header();
  while (p < end) {
    p = read_record(p, fields, &count);
    const Key *key = key_of(fields[key_at]);
    int64_t amount = read_amount(fields[amount_at]);
    int user_count = read_users(fields[users_at], users);
    split(amount, key, users, user_count, shares);
    for (int m = 0; m < member_count; m++) totals[m] += shares[m];
    total += amount;
    Text head[] = {fields[id], fields[description], literal(key->id), literal(key->clause)};
    put_row(head, amount, shares);
  }
  Text nothing = literal(""), last[] = {literal("total"), nothing, nothing, nothing};
  put_row(last, total, totals);
  flush();
  return close(out_file) == 0 ? 0 : 1;
}
