package inia;

import java.net.URI;
import java.nio.file.Path;

/**
 * The lines that point other AWS clients at a sandbox.
 *
 * @param endpoint where it listens
 * @param home the folder of its profile files
 */
record ClientLines(URI endpoint, Path home) {
    /** All of them, a paragraph a client. */
    String text() {
        return """
                # AWS CLI, boto3 and the SDKs: in the terminal from which you start them
                export AWS_CONFIG_FILE=%2$s
                export AWS_SHARED_CREDENTIALS_FILE=%3$s
                export AWS_ENDPOINT_URL=%1$s
                aws iam list-users
                aws --profile root s3 mb s3://photos

                # the same in Windows' PowerShell
                $env:AWS_CONFIG_FILE="%4$s"; $env:AWS_SHARED_CREDENTIALS_FILE="%5$s"; $env:AWS_ENDPOINT_URL="%1$s"

                # AWS CLI version 1 sends sqs to real AWS, unless the command names the endpoint
                aws --endpoint-url %1$s sqs list-queues

                # boto3, in the same terminal
                python3 -c 'import boto3; print(boto3.client("iam").list_users()["Users"])'

                # Terraform: main.tf, in the same terminal
                provider "aws" {
                  region            = "us-east-1"
                  profile           = "default"
                  s3_use_path_style = true
                  endpoints {
                    iam = "%1$s"
                    s3  = "%1$s"
                    sqs = "%1$s"
                    sts = "%1$s"
                  }
                }""".formatted(
                        endpoint,
                        quoted(home.resolve("config")),
                        quoted(home.resolve("credentials")),
                        home.resolve("config"),
                        home.resolve("credentials"));
    }

    /** A path as shells take it, with spaces too. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w/.:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
