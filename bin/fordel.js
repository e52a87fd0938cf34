#!/usr/bin/env node
import '../dist/fordel.cjs';
