// Generated from Resources/Benchmarks by Resources/embed-sample.
// Edit the texts there, then `make generate`.
// swift-format-ignore-file

extension ShippedBenchmark {
  /// The texts under `Resources/Benchmarks`, in the order of their paths.
  static let all: [ShippedBenchmark] = [
    ShippedBenchmark(
      path: "ceo-guide-2024.yaml",
      text: #"""
# Figures of a survey, and the words by which techniques of model cards belong to its families.
# A file of this name under benchmarks/ of a store takes the place of this one.
name: Guide for chief executives on optimising a portfolio of generative-AI models
source: survey of 200 US executives, in a 2024 guide for chief executives on AI model optimisation
asOf: 2024-12-31                 # the guide is of 2024; the last day of that year stands for it
figures:
  - {id: network, title: at least half of companies optimise the network, value: 50, unit: percent, of: companies}
  - {id: data-processing, title: at least half of companies optimise data processing, value: 50, unit: percent, of: companies}
  - {id: distributed-computing, title: at least half of companies distribute the computing, value: 50, unit: percent, of: companies}
  - {id: any, title: 63 percent of companies use at least one, value: 63, unit: percent, of: companies}
  - {id: uplift, title: tuning and prompt engineering make a model a quarter better, value: 25, unit: percent}
  - {id: prompt-engineering, title: 42 percent of companies use prompt engineering, value: 42, unit: percent, of: companies}
# How many models a company has, and how they are made up. The guide says about a quarter of large ones:
# 24 is what the others leave.
models: 11
mix: {large: 24, specialised: 23, open: 16, embedded: 14, proprietary: 11, other: 12}
# How many models more there will be in so many years, in percent. The guide gives none for others, and
# about 50 for all together, which is more than the parts come to: both stand here, neither is mended.
years: 3
growth: {open: 63, proprietary: 61, embedded: 34, specialised: 31, large: 27}
overall: 50
families:
  # What saves traffic, or answers nearer to whoever asks.
  network:
    - caching
    - prompt caching
    - response caching
    - semantic caching
    - kv cache offloading
    - compression
    - prompt compression
    - cdn
    - edge
    - edge computing
    - edge inference
    - streaming
    - connection pooling
    - network optimisation
    - network optimization
  # What makes the work on one accelerator less.
  data-processing:
    - quantisation
    - quantization
    - distillation
    - pruning
    - sparsity
    - batching
    - continuous batching
    - dynamic batching
    - mixed precision
    - flash attention
    - speculative decoding
    - low rank adaptation
    - lora
    - deduplication
    - token pruning
    - paged attention
  # What spreads the work over several machines.
  distributed-computing:
    - sharding
    - parallelism
    - data parallelism
    - model parallelism
    - tensor parallelism
    - pipeline parallelism
    - expert parallelism
    - distributed inference
    - distributed training
    - disaggregated serving
    - autoscaling
    - load balancing
    - multi region
    - offloading

"""#),
  ]
}
