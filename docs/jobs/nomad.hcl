# A batch on Nomad: a batch job, one allocation for each part of the input.
#
#   nomad job run nomad.hcl
#   mappe merge s3://papers/2026-11/parts --files
#
# Before you use it:
# - put your own data centre, bucket, table and number of parts in. `parts` stands in
#   one place; Nomad does not hand on `count` by itself;
# - the type is `batch`. In a `sysbatch` job every allocation has the index 0;
# - credentials lie in a Nomad variable: `nomad var put nomad/jobs/mappe-batch
#   AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=…`.

locals {
  parts  = 8
  output = "s3://papers/2026-11"
}

job "mappe-batch" {
  datacenters = ["dc1"]
  type        = "batch"

  group "part" {
    count = local.parts

    # A part that fails is started again on the same machine, then on another one. It
    # goes on with what lies beside the papers.
    restart {
      attempts = 2
      interval = "1h"
      delay    = "30s"
      mode     = "fail"
    }

    reschedule {
      attempts  = 3
      interval  = "12h"
      unlimited = false
    }

    ephemeral_disk {
      size = 4096
    }

    task "mappe" {
      driver = "docker"

      # Time to finish the papers in hand and to write the part.
      kill_signal  = "SIGTERM"
      kill_timeout = "60s"

      config {
        image   = "registry.example.org/mappe:0.1.0"
        command = "/bin/sh"
        args    = ["${NOMAD_TASK_DIR}/part.sh"]
        init    = true
      }

      # Code 1 says that papers were refused or held back: the part is done.
      template {
        destination = "local/part.sh"
        data        = <<-SH
          mkdir -p "$NOMAD_TASK_DIR/work"
          cp "$NOMAD_TASK_DIR/office.toml" "$NOMAD_TASK_DIR/work/office.toml"
          mappe batch "$OUTPUT/register.csv" --workspace "$NOMAD_TASK_DIR/work" \
            --shard auto --output "$OUTPUT" --date 2026-11-23 --jobs 4 &
          child=$!
          trap 'kill -TERM "$child"' TERM
          while :; do
            wait "$child"; code=$?
            kill -0 "$child" 2>/dev/null || break
          done
          [ "$code" -le 1 ]
        SH
      }

      artifact {
        source      = "https://files.example.org/office.toml"
        destination = "local/office.toml"
        mode        = "file"
      }

      template {
        destination = "secrets/keys.env"
        env         = true
        data        = <<-ENV
          {{ with nomadVar "nomad/jobs/mappe-batch" }}
          AWS_ACCESS_KEY_ID={{ .AWS_ACCESS_KEY_ID }}
          AWS_SECRET_ACCESS_KEY={{ .AWS_SECRET_ACCESS_KEY }}
          {{ end }}
        ENV
      }

      env {
        MAPPE_SHARDS = local.parts
        OUTPUT       = local.output
        AWS_REGION   = "eu-central-2"
      }

      resources {
        cores  = 4
        memory = 6144
      }
    }
  }
}
