/** The sandbox's STS: who is calling. May use: {@code call}, {@code auth}, the SDK's shapes. */
package inia.sandbox.sts;
